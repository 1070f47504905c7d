package io.github.pulumiawsecs.framework.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ValueFormatterTest {
    @Test
    void shortensLongTexts() {
        assertThat(ValueFormatter.shorten("a".repeat(160))).isEqualTo("a".repeat(160));
        assertThat(ValueFormatter.format("a".repeat(1_000)))
                .isEqualTo('"' + "a".repeat(79) + "…" + "a".repeat(79) + '"');
    }

    /** Protobuf logs an exception about half a character. */
    @Test
    void keepsCharactersWhole() {
        for (var prefix : new String[] {"", "a"}) {
            for (var suffix : new String[] {"", "a"}) {
                var shortened = ValueFormatter.shorten(prefix + "\uD83D\uDE00".repeat(200) + suffix);

                assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(shortened))
                        .isTrue();
            }
        }
    }
}
