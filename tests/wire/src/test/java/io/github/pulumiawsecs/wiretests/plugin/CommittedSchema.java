package io.github.pulumiawsecs.wiretests.plugin;

import io.github.pulumiawsecs.harness.PackageTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The package schema of the repository. */
public final class CommittedSchema {
    private CommittedSchema() {}

    /** Returns its content. */
    public static String read() {
        try {
            return Files.readString(Path.of(System.getProperty("awsecs.schema")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns its resource types and functions. */
    public static PackageTypes types() {
        return PackageTypes.parse(read());
    }
}
