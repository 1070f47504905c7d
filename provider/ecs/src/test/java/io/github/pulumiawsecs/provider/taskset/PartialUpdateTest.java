package io.github.pulumiawsecs.provider.taskset;

import static io.github.pulumiawsecs.provider.taskset.SimulatedProvider.QUIETLY;
import static io.github.pulumiawsecs.provider.taskset.SimulatedProvider.URN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.Log;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.provider.taskset.create.TaskSetCreate;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an update that is not finished leaves in the state, and what the next one makes of it. */
class PartialUpdateTest {
    private final SimulatedProvider simulated = new SimulatedProvider();
    private final ProviderContext provider = simulated.provider;

    @AfterEach
    void close() {
        simulated.close();
    }

    @Test
    void resumesPartialUpdate() {
        var old = SimulatedProvider.inputs("{'tags': {'a': '1'}}");
        var news = SimulatedProvider.inputs("{'tags': {'a': '2'}, 'scale': {'value': 50}}");
        var made = TaskSetCreate.create(provider, URN, old, QUIETLY);
        simulated.simulator.injectFault(new DenyAccess("TagResource"));
        assertThatThrownBy(() -> update(made, old, news))
                .isInstanceOfSatisfying(ResourceInitFailedException.class, unfinished -> {
                    assertThat(unfinished.state().outputs().get("scale")).isEqualTo(news.get("scale"));
                    assertThat(unfinished.reasons())
                            .singleElement()
                            .asString()
                            .contains("only partly updated", "TagResource");
                    simulated.simulator.clearApiFaults();
                    simulated.called();
                    var resumed = unfinished.state();
                    TaskSetUpdate.update(provider, made.id(), resumed.outputs(), old, news, List.of(), QUIETLY);
                    assertThat(simulated.called())
                            .startsWith("TagResource", "DescribeTaskSets", "DescribeServices")
                            .doesNotContain("UpdateTaskSet");
                });
    }

    @Test
    void revertsUnfinishedScale() {
        var old = SimulatedProvider.inputs("{}");
        var made = TaskSetCreate.create(provider, URN, old, QUIETLY);
        var halfway = made.outputs()
                .with(
                        "scale",
                        SimulatedProvider.inputs("{'scale': {'value': 10}}").get("scale"));
        TaskSetUpdate.update(provider, made.id(), halfway, old, old, List.of(PropertyPath.parse("scale")), QUIETLY);
        assertThat(simulated.writes()).doesNotContain("UpdateTaskSet");
        TaskSetUpdate.update(provider, made.id(), halfway, old, old, List.of(), QUIETLY);
        assertThat(simulated.writes()).contains("UpdateTaskSet");
    }

    @Test
    void omitsRemovedTagAfterPartialUpdate() {
        var old = SimulatedProvider.inputs("{'tags': {'gone': '1', 'kept': '1'}}");
        var news = SimulatedProvider.inputs("{'tags': {'kept': '2'}}");
        var made = TaskSetCreate.create(provider, URN, old, QUIETLY);
        simulated.simulator.injectFault(new DenyAccess("TagResource"));
        assertThatThrownBy(() -> update(made, old, news))
                .isInstanceOfSatisfying(ResourceInitFailedException.class, unfinished -> {
                    assertThat(unfinished.state().outputs().get("tagsAll").toString())
                            .contains("kept")
                            .doesNotContain("gone");
                    simulated.simulator.clearApiFaults();
                    // The program takes its change back: the tag that is gone comes again.
                    TaskSetUpdate.update(
                            provider, made.id(), unfinished.state().outputs(), old, old, List.of(), QUIETLY);
                    var read = TaskSetRead.read(provider, Log.SILENT, made.id(), PropertyValue.ObjectValue.EMPTY, old)
                            .orElseThrow();
                    assertThat(read.inputs().get("tags")).isEqualTo(old.get("tags"));
                });
    }

    @Test
    void waitsAfterTagUpdateOfUnsteadyTaskSet() {
        var old = SimulatedProvider.inputs("{}");
        var made = TaskSetCreate.create(provider, URN, old, QUIETLY);
        var starting = TaskSetState.markSteadyPending(made).outputs();
        simulated.simulator.call("UpdateService", "{'cluster': 'demo', 'service': 'web', 'desiredCount': 0}");
        var said = new ArrayList<String>();
        TaskSetUpdate.update(
                provider,
                made.id(),
                starting,
                old,
                SimulatedProvider.inputs("{'tags': {'a': '1'}}"),
                List.of(),
                SimulatedProvider.context(new RecordingLog(said), SimulatedProvider.LIMIT));
        assertThat(said).anyMatch(line -> line.startsWith("status: "));
    }

    private ResourceState update(ResourceState made, PropertyValue.ObjectValue olds, PropertyValue.ObjectValue news) {
        return TaskSetUpdate.update(provider, made.id(), made.outputs(), olds, news, List.of(), QUIETLY);
    }
}
