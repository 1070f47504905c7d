package io.github.pulumiawsecs.plugin.lambdas;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.constant.ClassDesc;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Merges the lambdas of a jar, in place. */
public final class MergeLambdas {
    private MergeLambdas() {}

    /**
     * Rewrites the jar.
     *
     * @param args the path of the jar
     * @throws IOException when the jar cannot be read or written
     */
    public static void main(String... args) throws IOException {
        var jar = Path.of(args[0]);
        try (var entries = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of());
                var files = Files.walk(entries.getPath("/"));
                var classes = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            var originals = new LinkedHashMap<Path, byte[]>();
            for (var file : files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.startsWith("/META-INF"))
                    .sorted()
                    .toList()) {
                originals.put(file, Files.readAllBytes(file));
            }
            for (var written : merge(List.copyOf(originals.values()), classes).entrySet()) {
                var name = written.getKey().descriptorString();
                Files.write(entries.getPath("/" + name.substring(1, name.length() - 1) + ".class"), written.getValue());
            }
        }
    }

    /**
     * Returns the changed and the new classes.
     *
     * @param originals all classes of the jar
     * @param loader finds the classes and their superclasses
     */
    static Map<ClassDesc, byte[]> merge(List<byte[]> originals, ClassLoader loader) {
        var format = ClassFile.of(
                ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(loader)
                        .orElse(ClassHierarchyResolver.defaultResolver())
                        .cached()),
                // A new pool omits the constants of the removed lambdas.
                ConstantPoolSharingOption.NEW_POOL);
        var models = originals.stream().map(format::parse).toList();
        var members = new MethodIndex();
        models.forEach(members::add);
        var written = new LinkedHashMap<ClassDesc, byte[]>();
        models.forEach(model -> written.putAll(new ClassRewriter(format, model, members).write()));
        return written;
    }
}
