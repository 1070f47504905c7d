package io.github.pulumiawsecs.sdktests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What the build left for these tests. Whatever is missing is an error that says how to get it. */
final class Build {
    static final String VERSION = property("awsecs.version");
    static final Path ROOT = Path.of(property("awsecs.root")).toAbsolutePath().normalize();

    private Build() {}

    /** The archive of the plugin for this machine. */
    static Path archive() {
        return only(ROOT.resolve("provider/plugin/target/dist"), ".tar.gz", "make dist");
    }

    /** The npm package. */
    static Path npm() {
        return only(packages().resolve("npm"), ".tgz", "make sdks");
    }

    /** The folder with the wheel. */
    static Path wheels() {
        return only(packages().resolve("python"), ".whl", "make sdks").resolveSibling("");
    }

    /** The tree of a Go module proxy. */
    static Path goProxy() {
        return existing(packages().resolve("go"), "make sdks");
    }

    /** The Maven repository with the Java SDK. */
    static Path mavenRepository() {
        return existing(ROOT.resolve("sdk-gen/target/repository"), "make build");
    }

    /** An example program. */
    static Path example(String name) {
        return existing(ROOT.resolve("examples").resolve(name), "git checkout examples");
    }

    /** Something of the toolchain that Maven, which started these tests, has told. */
    static Path tool(String name) {
        return Path.of(property("awsecs." + name));
    }

    private static Path packages() {
        return ROOT.resolve("sdk-gen/target/packages");
    }

    private static String property(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .orElseThrow(() -> new IllegalStateException(
                        "The system property " + name + " is not set: run these tests with Maven."));
    }

    private static Path existing(Path file, String command) {
        if (!Files.exists(file)) {
            throw new IllegalStateException("There is no " + file + ": run `" + command + "`.");
        }
        return file;
    }

    private static Path only(Path folder, String ending, String command) {
        try (Stream<Path> files = Files.list(existing(folder, command))) {
            var found = files.filter(file -> file.toString().endsWith(ending)).toList();
            if (found.size() != 1) {
                throw new IllegalStateException(
                        folder + " should have one *" + ending + ", not " + found + ": run `" + command + "`.");
            }
            return found.get(0);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
