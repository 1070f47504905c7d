package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Warnings about the provider's configuration reach the user. */
class ConfigWarningTest {
    @Test
    void showsRoleWithoutArn() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = YamlStack.in(
                        Workspace.forEndpoint(ecs.endpoint(), Map.of("assumeRole", "{\"externalId\": \"x1\"}")),
                        "resources: {}")) {
            stack.program("");

            assertThat(stack.cli().succeed("preview"))
                    .contains("warning: assumeRole: has no roleArn, so no role is assumed. Next: set roleArn");
        }
    }
}
