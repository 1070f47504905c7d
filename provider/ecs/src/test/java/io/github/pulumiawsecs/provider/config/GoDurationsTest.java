package io.github.pulumiawsecs.provider.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoDurationsTest {

    @ParameterizedTest
    @CsvSource({"1h30m, 5400", "900s, 900", "1.5h, 5400", "15m0s, 900", "2h0m0.5s, 7200", "900000ms, 900"})
    void parsesGoDurations(String text, int seconds) {
        assertThat(GoDurations.seconds(text)).hasValue(seconds);
        assertThat(GoDurations.SESSION_DURATION.violation(new PropertyValue.StringValue(text)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "h", "1 h", "1h 30m", "-1h", "PT1H", "99999999999h"})
    void rejectsInvalidGoDurations(String text) {
        assertThat(GoDurations.seconds(text)).isEmpty();
        assertThat(GoDurations.SESSION_DURATION.violation(new PropertyValue.StringValue(text)))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"14m59s", "12h0m1s", "0s"})
    void rejectsInvalidSessionDurations(String text) {
        assertThat(GoDurations.SESSION_DURATION.violation(new PropertyValue.StringValue(text)))
                .isPresent();
    }
}
