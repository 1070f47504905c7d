package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An emulator of AWS whose responses have only the inputs of a task set, its ARN and its status. */
class MinimalResponsesTest {
    private static final Set<String> OF_TASK_SET = Set.of(
            "taskSetArn", "status", "stabilityStatus", "taskDefinition", "launchType", "networkConfiguration", "scale");
    private static final Set<String> OF_SERVICE = Set.of("serviceName", "serviceArn", "status", "deploymentController");

    private final ProviderFixture fixture = ProviderFixture.start();

    @BeforeEach
    void leaveOutOtherMembers() {
        fixture.simulator().injectFault((call, next) -> {
            var response = next.handle(call);
            if (response instanceof Response.Success(var body) && call.service() == Call.Service.ECS) {
                if (body.has("taskSet")) {
                    keep(body.get("taskSet"), OF_TASK_SET);
                }
                if (body.has("taskSets")) {
                    body.getAsJsonArray("taskSets").forEach(set -> keep(set, OF_TASK_SET));
                    body.remove("failures");
                }
                if (body.has("services")) {
                    body.getAsJsonArray("services").forEach(service -> keep(service, OF_SERVICE));
                }
            }
            return response;
        });
    }

    private static void keep(JsonElement element, Set<String> members) {
        JsonObject object = element.getAsJsonObject();
        object.keySet().retainAll(members);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void supportsLifecycle() {
        var inputs = SampleInputs.checked("{'scale': {'value': 50}}");
        var created = fixture.create(inputs);
        var read = fixture.read(created.id(), created.outputs(), inputs).orElseThrow();
        assertThat(fixture.diffs(read, read.inputs(), inputs)).isEmpty();

        var scaled = SampleInputs.checked("{'scale': {'value': 25}}");
        assertThat(fixture.diffs(read, inputs, scaled)).containsExactly("scale.value CHANGED");
        var updated = fixture.update(read, inputs, scaled);

        fixture.delete(updated, scaled);
        assertThat(fixture.isGone(updated.id())).isTrue();
        assertThat(fixture.log().warnings()).isEmpty();
    }
}
