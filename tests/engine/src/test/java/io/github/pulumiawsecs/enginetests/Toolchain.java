package io.github.pulumiawsecs.enginetests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the tests need of the machine and of the build. Whatever is missing is an error that says how to get it. */
final class Toolchain {
    private Toolchain() {}

    /** The Pulumi CLI. */
    static Path pulumi() {
        return existing(
                Path.of(Optional.ofNullable(System.getenv("PULUMI_BIN")).orElse(""), "pulumi"),
                "run `make test`, or set PULUMI_BIN to the folder that tests/engine/toolchain/engine prints");
    }

    /** The folder of the built plugin. */
    static Path plugin() {
        var folder = property("awsecs.plugin");
        existing(folder.resolve("pulumi-resource-aws-ecs"), "build the module 'provider', or run `make build`");
        return folder.normalize();
    }

    /** The schema of the plugin. */
    static Path schema() {
        return existing(property("awsecs.schema"), "build the module 'provider', which writes it");
    }

    /** The example in YAML. */
    static Path yamlExample() {
        return existing(property("awsecs.examples").resolve("task-set-yaml/Pulumi.yaml"), "it belongs to the sources");
    }

    /** README.md, at the project's root. */
    static Path readme() {
        return existing(property("awsecs.examples").resolveSibling("README.md"), "it belongs to the sources");
    }

    /** The pages of the documentation. */
    static Path docs() {
        return existing(property("awsecs.examples").resolveSibling("docs"), "it belongs to the sources");
    }

    private static Path property(String name) {
        return Path.of(Optional.ofNullable(System.getProperty(name))
                .orElseThrow(() -> new IllegalStateException(
                        "The system property " + name + " is not set: run these tests with Maven.")));
    }

    private static Path existing(Path file, String howToGetIt) {
        if (!Files.exists(file)) {
            throw new IllegalStateException("There is no " + file.toAbsolutePath() + ": " + howToGetIt + ".");
        }
        return file.toAbsolutePath().normalize();
    }
}
