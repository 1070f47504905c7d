package io.github.pulumiawsecs.framework.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        assertThat(DebugDetection.isEnabled(command, List.of(arguments.split(" "))))
                .isEqualTo(enabled);
    }
}
