package io.github.pulumiawsecs.enginetests;

import static com.pulumi.automation.OperationType.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Changes of properties that AWS can update. */
class UpdateTest {
    private static Outputs arns;
    private static Outputs arnsAfterwards;
    private static Run updated;
    private static final Map<String, JsonObject> actual = new HashMap<>();

    @BeforeAll
    static void deployBeforeAndAfter() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = EngineStack.on(ecs)) {
            UpdateInPlace.ALL.forEach(it -> SimulatedEcs.createService(ecs, "demo", it.name()));
            stack.up(WebTaskSet.each(
                    UpdateInPlace.ALL.stream().collect(Collectors.toMap(UpdateInPlace::name, UpdateInPlace::before))));
            arns = stack.outputs();
            var after = UpdateInPlace.ALL.stream().collect(Collectors.toMap(UpdateInPlace::name, UpdateInPlace::after));
            updated = stack.up(WebTaskSet.each(after));
            arnsAfterwards = stack.outputs();
            arns.values().forEach((name, arn) -> actual.put(name, SimulatedEcs.taskSet(ecs, arn)));
        }
    }

    @ParameterizedTest
    @FieldSource("io.github.pulumiawsecs.enginetests.UpdateInPlace#ALL")
    void updatesForProperty(UpdateInPlace it) {
        if (it.diffPaths().isEmpty()) {
            assertThat(updated.steps(it.name())).isEmpty();
        } else {
            assertThat(updated.steps(it.name())).containsExactly(new EngineStep(UPDATE, it.name(), it.diffPaths()));
        }
    }

    @ParameterizedTest
    @FieldSource("io.github.pulumiawsecs.enginetests.UpdateInPlace#ALL")
    void sendsOnlyRequiredCalls(UpdateInPlace it) {
        assertThat(updated.writesTo(arns.get(it.name()))).containsExactlyElementsOf(it.writes());
    }

    @ParameterizedTest
    @FieldSource("io.github.pulumiawsecs.enginetests.UpdateInPlace#ALL")
    void appliesTheChange(UpdateInPlace it) {
        assertThat(arnsAfterwards.get(it.name())).isEqualTo(arns.get(it.name()));
        var set = Objects.requireNonNull(actual.get(it.name()));
        assertThat(set.getAsJsonObject("scale").get("value").getAsInt()).isEqualTo(it.scale());
        assertThat(SimulatedEcs.tags(set)).isEqualTo(it.tags());
    }
}
