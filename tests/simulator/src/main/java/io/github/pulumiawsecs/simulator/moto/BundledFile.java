package io.github.pulumiawsecs.simulator.moto;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads a text file of this package. */
final class BundledFile {
    private BundledFile() {}

    static String read(String name) throws IOException {
        try (InputStream stream = BundledFile.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException("Missing resource in the jar: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
