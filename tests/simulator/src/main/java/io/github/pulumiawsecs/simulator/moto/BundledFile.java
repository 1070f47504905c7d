package io.github.pulumiawsecs.simulator.moto;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A text file that lies beside these classes. */
final class BundledFile {
    private BundledFile() {}

    static String read(String name) throws IOException {
        try (InputStream stream = BundledFile.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException("The resource " + name + " is missing from the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
