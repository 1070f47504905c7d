package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A Pulumi project whose program is a Java jar. */
record ProgramJar(Workspace workspace) {

    /** Compiles {@code source} into the jar of the project. */
    void build(String mainClass, String source) throws IOException {
        var classes = Files.createDirectories(workspace.root().resolve("classes"));
        compile(source, classes);
        pack(classes, mainClass);
        workspace.write(
                "Pulumi.yaml",
                workspace
                        .read("Pulumi.yaml")
                        .replace("runtime: java\n", "runtime: {name: java, options: {binary: app.jar}}\n"));
    }

    /** Compiles the source of a class {@code App} with the class path of the tests. */
    static void compile(String source, Path classes) throws IOException {
        var file = Files.writeString(classes.resolve("App.java"), source);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "-proc:none",
                        "-d",
                        classes.toString(),
                        file.toString());
        assertThat(result).as(source).isZero();
    }

    /** Returns the CLI, which runs the program with the JDK of the tests. */
    Cli cli() {
        var java = System.getProperty("java.home");
        return new Cli(
                workspace,
                Map.of("JAVA_HOME", java, "PATH", java + "/bin" + File.pathSeparator + System.getenv("PATH")));
    }

    private void pack(Path classes, String mainClass) throws IOException {
        var manifest = new Manifest();
        var main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, mainClass);
        main.put(
                Attributes.Name.CLASS_PATH,
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toUri().toString())
                        .collect(Collectors.joining(" ")));
        try (var jar = new JarOutputStream(
                        Files.newOutputStream(workspace.folder().resolve("app.jar")), manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".class")).toList()) {
                jar.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                jar.write(Files.readAllBytes(file));
                jar.closeEntry();
            }
        }
    }
}
