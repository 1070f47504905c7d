package awsecs.table;

import static org.assertj.core.api.Assertions.assertThat;

import awsecs.value.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({"1h30m, 5400", "900s, 900", "1.5h, 5400", "15m0s, 900", "2h0m0.5s, 7200", "900000ms, 900"})
    void readsWhatGoWrites(String text, int seconds) {
        assertThat(Durations.seconds(text)).hasValue(seconds);
        assertThat(Durations.SESSION.broken(new Value.Text(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "h", "1 h", "1h 30m", "-1h", "PT1H", "99999999999h"})
    void refusesWhatGoWouldRefuse(String text) {
        assertThat(Durations.seconds(text)).isEmpty();
        assertThat(Durations.SESSION.broken(new Value.Text(text))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"14m59s", "12h0m1s", "0s"})
    void refusesSessionsThatStsWouldRefuse(String text) {
        assertThat(Durations.SESSION.broken(new Value.Text(text))).isPresent();
    }
}
