package awsecs.verb;

import static awsecs.verb.SimulatedProvider.QUIETLY;
import static awsecs.verb.SimulatedProvider.URN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import awsecs.simulator.fault.DenyAccess;
import awsecs.value.PropertyPath;
import awsecs.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an update that is not finished leaves in the state, and what the next one makes of it. */
class UnfinishedUpdateTest {
    private final SimulatedProvider simulated = new SimulatedProvider();
    private final Provider provider = simulated.provider;

    @AfterEach
    void close() {
        simulated.close();
    }

    @Test
    void whatAnUpdateDidBeforeItFailedIsKeptAndTheNextOneDoesTheRest() {
        var old = SimulatedProvider.inputs("{'tags': {'a': '1'}}");
        var news = SimulatedProvider.inputs("{'tags': {'a': '2'}, 'scale': {'value': 50}}");
        var made = Create.create(provider, URN, old, QUIETLY);
        simulated.simulator.inject(new DenyAccess("TagResource"));
        assertThatThrownBy(() -> update(made, old, news)).isInstanceOfSatisfying(Unfinished.class, unfinished -> {
            assertThat(unfinished.state().outputs().get("scale")).isEqualTo(news.get("scale"));
            assertThat(unfinished.reasons()).singleElement().asString().contains("in part only", "TagResource");
            simulated.simulator.clearFaults();
            simulated.called();
            var resumed = unfinished.state();
            Update.update(provider, made.id(), resumed.outputs(), old, news, List.of(), QUIETLY);
            assertThat(simulated.called())
                    .startsWith("TagResource", "DescribeTaskSets", "DescribeServices")
                    .doesNotContain("UpdateTaskSet");
        });
    }

    @Test
    void aScaleThatWasNotFinishedAndIsTakenBackIsTakenBack() {
        var old = SimulatedProvider.inputs("{}");
        var made = Create.create(provider, URN, old, QUIETLY);
        var halfway = made.outputs()
                .with(
                        "scale",
                        SimulatedProvider.inputs("{'scale': {'value': 10}}").get("scale"));
        Update.update(provider, made.id(), halfway, old, old, List.of(PropertyPath.parse("scale")), QUIETLY);
        assertThat(simulated.writes()).doesNotContain("UpdateTaskSet");
        Update.update(provider, made.id(), halfway, old, old, List.of(), QUIETLY);
        assertThat(simulated.writes()).contains("UpdateTaskSet");
    }

    @Test
    void aTagThatIsGoneWhenTheOthersAreRefusedIsNotInTheState() {
        var old = SimulatedProvider.inputs("{'tags': {'gone': '1', 'kept': '1'}}");
        var news = SimulatedProvider.inputs("{'tags': {'kept': '2'}}");
        var made = Create.create(provider, URN, old, QUIETLY);
        simulated.simulator.inject(new DenyAccess("TagResource"));
        assertThatThrownBy(() -> update(made, old, news)).isInstanceOfSatisfying(Unfinished.class, unfinished -> {
            assertThat(unfinished.state().outputs().get("tagsAll").toString())
                    .contains("kept")
                    .doesNotContain("gone");
            simulated.simulator.clearFaults();
            // The program takes its change back: the tag that is gone comes again.
            Update.update(provider, made.id(), unfinished.state().outputs(), old, old, List.of(), QUIETLY);
            var read = Read.read(provider, Log.SILENT, made.id(), Value.Obj.EMPTY, old)
                    .orElseThrow();
            assertThat(read.inputs().get("tags")).isEqualTo(old.get("tags"));
        });
    }

    @Test
    void newTagsOfASetThatIsNotSteadyYetAreWaitedWith() {
        var old = SimulatedProvider.inputs("{}");
        var made = Create.create(provider, URN, old, QUIETLY);
        var starting = made.notSteady().outputs();
        simulated.simulator.call("UpdateService", "{'cluster': 'demo', 'service': 'web', 'desiredCount': 0}");
        var said = new ArrayList<String>();
        Update.update(
                provider,
                made.id(),
                starting,
                old,
                SimulatedProvider.inputs("{'tags': {'a': '1'}}"),
                List.of(),
                new Operation(new Hearing(said), SimulatedProvider.LIMIT));
        assertThat(said).anyMatch(line -> line.startsWith("status: "));
    }

    private State update(State made, Value.Obj olds, Value.Obj news) {
        return Update.update(provider, made.id(), made.outputs(), olds, news, List.of(), QUIETLY);
    }
}
