package io.github.pulumiawsecs.plugin;

import io.github.pulumiawsecs.framework.message.UserMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The provider's version, which the build writes to a file. */
final class Version {
    private Version() {}

    static String current() {
        try (var text = Version.class.getResourceAsStream("version.txt")) {
            if (text == null) {
                throw new IllegalStateException(new UserMessage(
                                "version.txt",
                                "is missing from the plugin's jar",
                                "build the plugin again with `make build`")
                        .toString());
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
