package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.provider.taskset.create.DeploymentSession;
import io.github.pulumiawsecs.simulator.model.TaskFault;
import io.github.pulumiawsecs.testkit.OutOfBand;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A revert of the program while a replacement is not complete, each deployment in a process of its own. */
class ReplacedTaskSetsTest {
    private static final ObjectValue BLUE = SampleInputs.checked("{'externalId': 'blue'}");
    private static final ObjectValue GREEN = SampleInputs.checked("{'externalId': 'green'}");
    private static final ObjectValue RED = SampleInputs.checked("{'externalId': 'red'}");

    private final ProviderFixture first = ProviderFixture.slow();
    private ResourceState blue;
    private ResourceState green;

    @BeforeEach
    void replaceBlue() {
        blue = first.create(BLUE);
        green = replace(deployment(), blue, BLUE, GREEN);
        first.takeCalls();
    }

    @AfterEach
    void close() {
        first.close();
    }

    private ProviderFixture deployment() {
        return first.withSession(DeploymentSession.withoutJournal());
    }

    private static ResourceState replace(
            ProviderFixture deployment, ResourceState live, ObjectValue oldInputs, ObjectValue newInputs) {
        deployment.checked(oldInputs, newInputs);
        deployment.diffs(live, oldInputs, newInputs);
        deployment.checked(newInputs);
        return deployment.create(newInputs);
    }

    @Test
    void takesBackReplacedTaskSet() {
        var deployment = deployment();

        var returned = replace(deployment, green, GREEN, BLUE);

        assertThat(returned.id()).isEqualTo(blue.id());
        assertThat(deployment().diffs(returned, returned.inputs(), BLUE)).isEmpty();
        assertThat(first.writes()).isEmpty();
        assertThat(deployment.log().statuses()).anyMatch(status -> status.matches("takes task set ecs-svc/\\d+ back"));
    }

    @Test
    void deletesOnlyFailedTaskSet() {
        var deployment = deployment();
        replace(deployment, green, GREEN, BLUE);

        // The state has two entries for blue.
        deployment.delete(green, GREEN);
        deployment.delete(blue, BLUE);

        assertThat(first.taskSets()).containsExactly(blue.id());
    }

    @Test
    void keepsReturnedTaskSetInLaterDeployment() {
        var returned = replace(deployment(), green, GREEN, BLUE);
        var later = deployment();
        later.checked(BLUE, BLUE);
        assertThat(later.diffs(returned, BLUE, BLUE)).isEmpty();

        later.delete(blue, BLUE);

        assertThat(first.taskSets()).contains(blue.id());
    }

    @Test
    void deletesReturnedTaskSetWhenReplacedAgain() {
        var returned = replace(deployment(), green, GREEN, BLUE);
        var later = deployment();
        replace(later, returned, BLUE, RED);

        later.delete(returned, BLUE);

        assertThat(first.taskSets()).doesNotContain(blue.id());
    }

    @Test
    void deletesReturnedTaskSetOnDestroy() {
        var returned = replace(deployment(), green, GREEN, BLUE);
        var destroy = deployment();

        destroy.delete(returned, BLUE);
        destroy.delete(blue, BLUE);
        destroy.delete(green, GREEN);

        assertThat(first.taskSets()).isEmpty();
    }

    @Test
    void takesBackAcrossSeveralReplacements() {
        var red = replace(deployment(), green, GREEN, RED);

        assertThat(replace(deployment(), red, RED, BLUE).id()).isEqualTo(blue.id());
        assertThat(replace(deployment(), red, RED, GREEN).id()).isEqualTo(green.id());
    }

    @Test
    void restoresScaleAndTags() {
        OutOfBand.scale(first.simulator(), blue.id(), 0);
        OutOfBand.tag(first.simulator(), blue.id(), "extra", "1");

        var returned = replace(deployment(), green, GREEN, BLUE);

        assertThat(returned.id()).isEqualTo(blue.id());
        assertThat(returned.outputs().get("scale")).isEqualTo(blue.outputs().get("scale"));
        assertThat(first.writes()).containsExactlyInAnyOrder("UpdateTaskSet", "UntagResource");
    }

    @Test
    void keepsHistoryOnRead() {
        var read = deployment().read(green.id(), green.outputs(), GREEN).orElseThrow();

        assertThat(replace(deployment(), read, GREEN, BLUE).id()).isEqualTo(blue.id());
    }

    @Test
    void keepsHistoryOfTaskSetThatIsNotSteady() {
        first.simulator().injectFault("web:2", TaskFault.ContainerExit.outOfMemory(Duration.ofSeconds(1)), 1000);
        var broken = SampleInputs.checked("{'taskDefinition': 'web:2'}");
        assertThatThrownBy(() -> replace(deployment(), blue, BLUE, broken))
                .isInstanceOfSatisfying(
                        ResourceInitFailedException.class,
                        failure -> assertThat(replace(deployment(), failure.state(), broken, BLUE)
                                        .id())
                                .isEqualTo(blue.id()));
    }

    @Test
    void createsWhenReplacedTaskSetDrains() {
        OutOfBand.drain(first.simulator(), blue.id());

        assertThat(replace(deployment(), green, GREEN, BLUE).id()).isNotIn(blue.id(), green.id());
    }

    @Test
    void createsWhenReplacedTaskSetIsGone() {
        first.simulator().purge(blue.id());

        assertThat(replace(deployment(), green, GREEN, BLUE).id()).isNotIn(blue.id(), green.id());
    }

    @Test
    void createsForOtherInputs() {
        assertThat(replace(deployment(), green, GREEN, RED).id()).isNotIn(blue.id(), green.id());
    }

    /** The newest revision may be another one than that of the old task set. */
    @Test
    void createsForFamilyWithoutRevision() {
        var floating = SampleInputs.checked("{'externalId': 'blue', 'taskDefinition': 'web'}");

        assertThat(replace(deployment(), green, GREEN, floating).id()).isNotIn(blue.id(), green.id());
    }

    @Test
    void createsOnForcedReplace() {
        assertThat(replace(deployment(), green, GREEN, GREEN).id()).isNotIn(blue.id(), green.id());
    }
}
