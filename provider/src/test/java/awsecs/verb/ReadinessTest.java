package awsecs.verb;

import static awsecs.verb.SimulatedProvider.URN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import awsecs.value.Value;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a refresh makes of a task set that was waited for in vain. */
class ReadinessTest {
    private static final Value.Obj INPUTS = SimulatedProvider.inputs("{}");

    private final SlowProvider slow = new SlowProvider();

    @AfterEach
    void close() {
        slow.close();
    }

    @Test
    void aRefreshDoesNotForgetThatASetIsNotSteady() {
        var left = unfinished(() -> create(Duration.ofSeconds(3))).state();

        var found = unfinished(() -> read(left, INPUTS));
        assertThat(found.getMessage())
                .isEqualTo("The task set " + left.id() + " is still not steady: 0/4 running, 4 pending. The next pulumi"
                        + " up goes on waiting for it; waitForSteadyState: false lets it be.");
        assertThat(found.state().inputs()).isEqualTo(INPUTS.with("tagsAll", Value.Obj.EMPTY));
        assertThat(unfinished(() -> read(found.state(), INPUTS)).state()).isEqualTo(found.state());

        slow.sleep(Duration.ofMinutes(1));
        var steady = read(found.state(), INPUTS);
        assertThat(steady.outputs().get("runningCount")).isEqualTo(new Value.Num(4));
        assertThat(steady.outputs().fields().keySet()).noneMatch(name -> name.startsWith("_"));
    }

    @Test
    void aSetThatTheProgramLetsBeIsNoneOfItsBusiness() {
        var left = unfinished(() -> create(Duration.ofSeconds(3))).state();
        assertThat(read(left, SimulatedProvider.inputs("{'waitForSteadyState': false}"))
                        .id())
                .isEqualTo(left.id());
    }

    @Test
    void aSetThatWasSteadyMayChangeWithoutAWarning() {
        var made = create(SlowProvider.LIMIT);
        slow.simulator.call("UpdateService", "{'cluster': 'demo', 'service': 'web', 'desiredCount': 8}");
        assertThat(read(made, INPUTS).outputs().get("stabilityStatus")).isEqualTo(new Value.Text("STABILIZING"));
    }

    @Test
    void aPreviewSaysThatTheNextDeploymentGoesOnWaiting() {
        var left = unfinished(() -> create(Duration.ofSeconds(3))).state();
        slow.progress.clear();
        Update.preview(slow.provider, left.id(), left.outputs(), INPUTS, List.of(), slow);
        assertThat(slow.progress).containsExactly("goes on waiting until it is steady");
    }

    private State create(Duration limit) {
        return Create.create(slow.provider, URN, INPUTS, slow.operation(limit));
    }

    private State read(State before, Value.Obj inputs) {
        return Read.read(slow.provider, Log.SILENT, before.id(), before.outputs(), inputs)
                .orElseThrow();
    }

    private static Unfinished unfinished(ThrowingCallable call) {
        return catchThrowableOfType(Unfinished.class, call);
    }
}
