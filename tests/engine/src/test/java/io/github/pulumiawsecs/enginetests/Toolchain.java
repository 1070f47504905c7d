package io.github.pulumiawsecs.enginetests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tools and build output that the tests need. */
final class Toolchain {
    private Toolchain() {}

    /** Returns the Pulumi CLI. */
    static Path pulumi() {
        return existing(
                Path.of(Optional.ofNullable(System.getenv("PULUMI_BIN")).orElse(""), "pulumi"),
                "run `make test`, or set PULUMI_BIN to the folder that tests/engine/toolchain/engine prints");
    }

    /** Returns the folder of the built plugin. */
    static Path plugin() {
        var folder = property("awsecs.plugin");
        existing(folder.resolve("pulumi-resource-aws-ecs"), "run `make build`");
        return folder.normalize();
    }

    /** Returns the schema of the plugin. */
    static Path schema() {
        return existing(property("awsecs.schema"), "run `make schema`");
    }

    /** Returns the version of the plugin. */
    static String version() {
        return property("awsecs.version").toString();
    }

    /** Returns the YAML example. */
    static Path yamlExample() {
        return existing(property("awsecs.examples").resolve("task-set-yaml/Pulumi.yaml"), "check out the sources");
    }

    /** Returns the folder of the Java example. */
    static Path javaExample() {
        return existing(property("awsecs.examples").resolve("task-set-java"), "check out the sources");
    }

    /** Returns README.md. */
    static Path readme() {
        return existing(property("awsecs.examples").resolveSibling("README.md"), "check out the sources");
    }

    /** Returns the folder of the documentation. */
    static Path docs() {
        return existing(property("awsecs.examples").resolveSibling("docs"), "check out the sources");
    }

    private static Path property(String name) {
        return Path.of(Optional.ofNullable(System.getProperty(name))
                .orElseThrow(() -> new IllegalStateException(
                        "The system property " + name + " is not set: run these tests with Maven.")));
    }

    private static Path existing(Path file, String nextStep) {
        if (!Files.exists(file)) {
            throw new IllegalStateException(file.toAbsolutePath() + " does not exist. Next: " + nextStep + ".");
        }
        return file.toAbsolutePath().normalize();
    }
}
