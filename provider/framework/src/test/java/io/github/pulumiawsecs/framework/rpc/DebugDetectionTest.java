package io.github.pulumiawsecs.framework.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebugDetectionTest {
    @ParameterizedTest
    @CsvSource({
        "/usr/bin/pulumi, up --yes --stack dev, false",
        "/usr/bin/pulumi, up --debug, true",
        "/usr/bin/pulumi, up -d, true",
        "/usr/bin/pulumi, up -yd, true",
        "/usr/bin/pulumi, up --debug=false, false",
        "pulumi, up -v=9 --logtostderr, true",
        "pulumi, up --logflow, true",
        "/usr/bin/java, -jar tests.jar, true",
        "'', up, true"
    })
    void readsTheEnginesCommandLine(String command, String arguments, boolean enabled) {
        assertThat(DebugDetection.isEnabled(Map.of(), command, List.of(arguments.split(" "))))
                .isEqualTo(enabled);
    }

    @ParameterizedTest
    @CsvSource({
        "PULUMI_OPTION_DEBUG, true, /usr/bin/pulumi, true",
        "PULUMI_OPTION_DEBUG, false, /usr/bin/pulumi, false",
        "PULUMI_OPTION_DEBUG, false, /usr/bin/java, false",
        "PULUMI_OPTION_DEBUG, 0, /usr/bin/java, false",
        "PULUMI_OPTION_VERBOSE, 9, /usr/bin/pulumi, true"
    })
    void readsTheEnginesOptions(String variable, String value, String command, boolean enabled) {
        assertThat(DebugDetection.isEnabled(Map.of(variable, value), command, List.of("up")))
                .isEqualTo(enabled);
    }
}
