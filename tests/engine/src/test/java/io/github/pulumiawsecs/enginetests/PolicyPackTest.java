package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Value;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A policy pack that adds a tag, changes one and removes one, after the provider has checked the inputs. */
class PolicyPackTest {
    private static final Map<String, String> REMEDIATED = Map.of("owner", "core", "team", "policy", "CostCenter", "42");

    private static Map<String, Value> remediate(Map<String, Value> tags) {
        var remediated = new HashMap<>(tags);
        remediated.put("team", Value.newBuilder().setStringValue("policy").build());
        remediated.put("CostCenter", Value.newBuilder().setNumberValue(42).build());
        remediated.remove("secretproject");
        return remediated;
    }

    @Test
    void appliesRemediatedTagsWithoutLastingDiff() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = YamlStack.on(ecs);
                var policies = PolicyPack.in(stack.workspace(), PolicyPackTest::remediate)) {
            stack.workspace().configure("defaultTags", "{\"tags\": {\"owner\": \"core\", \"team\": \"core\"}}");
            stack.program("  tags: {team: a, secretproject: x}");
            var cli = new Cli(stack.workspace(), policies.environment());
            var packs = new String[] {"--policy-pack", policies.folder().toString()};

            cli.succeed(up(packs));
            assertThat(tags(ecs, stack)).isEqualTo(REMEDIATED);
            cli.succeed(up(packs, "--expect-no-changes"));
            cli.succeed("refresh", "--yes", "--skip-preview", "--expect-no-changes");

            assertThat(cli.succeed(up(new String[0], "--diff")))
                    .containsPattern("- CostCenter *: \"42\"")
                    .containsPattern("~ team *: \"policy\" => \"a\"")
                    .contains("+ secretproject: \"x\"");
            assertThat(tags(ecs, stack)).isEqualTo(Map.of("owner", "core", "team", "a", "secretproject", "x"));

            cli.succeed(up(packs));
            assertThat(tags(ecs, stack)).isEqualTo(REMEDIATED);
            cli.succeed(up(packs, "--expect-no-changes"));
        }
    }

    private static Map<String, String> tags(EcsSimulator ecs, YamlStack stack) {
        return SimulatedEcs.tags(SimulatedEcs.taskSet(ecs, stack.taskSetArn()));
    }

    private static String[] up(String[] policyPacks, String... options) {
        return Stream.of(Stream.of("up", "--yes", "--skip-preview"), Stream.of(policyPacks), Stream.of(options))
                .flatMap(words -> words)
                .toArray(String[]::new);
    }
}
