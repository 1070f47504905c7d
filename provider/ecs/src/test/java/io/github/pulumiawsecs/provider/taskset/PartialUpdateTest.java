package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetState;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The state after a partial update, and the next update. */
class PartialUpdateTest {
    private final ProviderFixture fixture = ProviderFixture.start();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void resumesPartialUpdate() {
        var old = SampleInputs.checked("{'tags': {'a': '1'}}");
        var newInputs = SampleInputs.checked("{'tags': {'a': '2'}, 'scale': {'value': 50}}");
        var created = fixture.create(old);
        fixture.simulator().injectFault(new DenyAccess("TagResource"));
        assertThatThrownBy(() -> update(created, old, newInputs))
                .isInstanceOfSatisfying(ResourceInitFailedException.class, failure -> {
                    assertThat(failure.state().outputs().get("scale")).isEqualTo(newInputs.get("scale"));
                    assertThat(failure.reasons())
                            .singleElement()
                            .asString()
                            .contains("only partly updated", "TagResource");
                    fixture.simulator().clearApiFaults();
                    fixture.takeCalls();
                    var resumed = failure.state();
                    fixture.update(resumed, old, newInputs);
                    assertThat(fixture.takeCalls())
                            .startsWith("TagResource", "DescribeTaskSets", "DescribeServices")
                            .doesNotContain("UpdateTaskSet");
                });
    }

    @Test
    void revertsUnfinishedScale() {
        var old = SampleInputs.checked();
        var created = fixture.create(old);
        var halfway = TaskSetState.markInputsOutdated(new ResourceState(
                created.id(),
                created.outputs()
                        .with(
                                "scale",
                                SampleInputs.checked("{'scale': {'value': 10}}").get("scale")),
                old));
        assertThat(fixture.diffs(halfway, old, old)).containsExactly("scale.value CHANGED");
        assertThat(fixture.diffs(halfway, old, old, List.of(PropertyPath.parse("scale"))))
                .isEmpty();
        fixture.update(halfway, old, old, List.of(PropertyPath.parse("scale")));
        assertThat(fixture.writes()).doesNotContain("UpdateTaskSet");
        fixture.diffs(halfway, old, old);
        fixture.update(halfway, old, old);
        assertThat(fixture.writes()).contains("UpdateTaskSet");
    }

    @Test
    void omitsRemovedTagAfterPartialUpdate() {
        var old = SampleInputs.checked("{'tags': {'gone': '1', 'kept': '1'}}");
        var newInputs = SampleInputs.checked("{'tags': {'kept': '2'}}");
        var created = fixture.create(old);
        fixture.simulator().injectFault(new DenyAccess("TagResource"));
        assertThatThrownBy(() -> update(created, old, newInputs))
                .isInstanceOfSatisfying(ResourceInitFailedException.class, failure -> {
                    assertThat(failure.state().outputs().get("tagsAll").toString())
                            .contains("kept")
                            .doesNotContain("gone");
                    fixture.simulator().clearApiFaults();
                    // The program takes its change back: the tag that is gone comes again.
                    fixture.update(failure.state(), old, old);
                    var read = fixture.read(created.id(), old).orElseThrow();
                    assertThat(read.inputs().get("tags")).isEqualTo(old.get("tags"));
                });
    }

    @Test
    void waitsAfterTagUpdateOfUnsteadyTaskSet() {
        var old = SampleInputs.checked();
        var created = fixture.create(old);
        var starting = TaskSetState.markSteadyPending(created);
        fixture.simulator().call("UpdateService", "{'cluster': 'demo', 'service': 'web', 'desiredCount': 0}");
        fixture.update(starting, old, SampleInputs.checked("{'tags': {'a': '1'}}"));
        assertThat(fixture.log().statuses()).isNotEmpty();
    }

    private ResourceState update(
            ResourceState created, PropertyValue.ObjectValue oldInputs, PropertyValue.ObjectValue newInputs) {
        return fixture.update(created, oldInputs, newInputs);
    }
}
