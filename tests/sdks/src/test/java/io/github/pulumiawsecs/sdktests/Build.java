package io.github.pulumiawsecs.sdktests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The build output that these tests need. */
final class Build {
    static final String VERSION = property("awsecs.version");
    static final Path ROOT = Path.of(property("awsecs.root")).toAbsolutePath().normalize();

    private Build() {}

    /** Returns the plugin archive for this machine. */
    static Path archive() {
        return only(ROOT.resolve("provider/plugin/target/dist"), ".tar.gz", "make dist");
    }

    /** Returns the npm package. */
    static Path npm() {
        return only(packages().resolve("npm"), ".tgz", "make sdks");
    }

    /** Returns the folder with the wheel. */
    static Path wheels() {
        return only(packages().resolve("python"), ".whl", "make sdks").resolveSibling("");
    }

    /** Returns the file tree of a Go module proxy. */
    static Path goProxy() {
        return existing(packages().resolve("go"), "make sdks");
    }

    /** Returns the Maven repository with the Java SDK. */
    static Path mavenRepository() {
        return existing(ROOT.resolve("sdk-gen/target/repository"), "make build");
    }

    /** Returns the folder of an example. */
    static Path example(String name) {
        return existing(ROOT.resolve("examples").resolve(name), "git checkout examples");
    }

    /** Returns a path of the toolchain from the system properties that Maven sets. */
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
            throw new IllegalStateException(file + " does not exist. Next: run `" + command + "`.");
        }
        return file;
    }

    private static Path only(Path folder, String ending, String command) {
        try (Stream<Path> files = Files.list(existing(folder, command))) {
            var found = files.filter(file -> file.toString().endsWith(ending)).toList();
            if (found.size() != 1) {
                throw new IllegalStateException(folder + ": must contain one *" + ending + " (got " + found
                        + "). Next: run `" + command + "`.");
            }
            return found.get(0);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
