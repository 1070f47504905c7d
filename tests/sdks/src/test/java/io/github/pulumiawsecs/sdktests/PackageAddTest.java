package io.github.pulumiawsecs.sdktests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code pulumi package add}: an SDK that is generated from the installed plugin. */
class PackageAddTest {
    private static Installed installed = new Installed(Path.of("."));

    @BeforeAll
    static void install() throws Exception {
        installed = Installed.fromTheArchive();
    }

    @AfterAll
    static void remove() {
        installed.close();
    }

    @Test
    void generatesSourcesForJavaProject() throws Exception {
        var project = FreshProject.of("task-set-java", installed);
        project.command().run("pulumi", "package", "add", "aws-ecs");
        assertThat(project.read("sdks/aws-ecs/src/main/resources/com/pulumi/aws-ecs/version.txt"))
                .isEqualTo(Build.VERSION);

        var options = new ArrayList<>(
                List.of("-proc:none", "-nowarn", "-d", project.file("classes").toString()));
        options.addAll(List.of("-classpath", librariesWithoutTheSdk()));
        try (Stream<Path> files = Files.walk(project.command().folder())) {
            files.map(Object::toString).filter(file -> file.endsWith(".java")).forEach(options::add);
        }
        var messages = new ByteArrayOutputStream();
        int result = ToolProvider.getSystemJavaCompiler().run(null, messages, messages, options.toArray(String[]::new));
        assertThat(result).as(messages.toString(StandardCharsets.UTF_8)).isZero();
    }

    @Test
    void addsVersionToYamlProject() throws Exception {
        var project = FreshProject.of("task-set-yaml", installed);
        project.command().run("pulumi", "package", "add", "aws-ecs");
        assertThat(project.read("Pulumi.yaml")).contains("aws-ecs: aws-ecs@" + Build.VERSION);
        CliDriver.on(project.command());
        project.command().run("pulumi", "config", "set", "aws-ecs:region", "us-east-1");
        project.command().run("pulumi", "config", "set", "aws-ecs:preflight", "off");
        assertThat(project.command().run("pulumi", "--color", "never", "preview"))
                .contains("+ 2 to create");
    }

    private static String librariesWithoutTheSdk() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("sdk-gen") && !entry.contains("pulumi-aws-ecs"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
