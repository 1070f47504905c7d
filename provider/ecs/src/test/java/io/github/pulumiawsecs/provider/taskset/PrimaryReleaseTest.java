package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.CheckRequest;
import io.github.pulumiawsecs.framework.resource.DeleteRequest;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ReadRequest;
import io.github.pulumiawsecs.framework.resource.Resource;
import io.github.pulumiawsecs.framework.resource.Urn;
import io.github.pulumiawsecs.testkit.MessageForm;
import io.github.pulumiawsecs.testkit.OutOfBand;
import io.github.pulumiawsecs.testkit.SampleInputs;
import org.junit.jupiter.api.Test;

/** Deletes and replacements of a PRIMARY task set in programs with a {@code PrimaryTaskSet}. */
class PrimaryReleaseTest extends PrimaryTestBase {
    private static final Urn PRIMARY_URN =
            Urn.parse("urn:pulumi:dev::shop::aws-ecs:index:PrimaryTaskSet::web").orElseThrow();

    @Test
    void deletesPrimaryAfterItsPrimaryTaskSet() {
        deletePrimaryTaskSet("web");

        fixture.delete(primary, SampleInputs.checked());

        assertThat(fixture.taskSets()).isEmpty();
        // Without forceDelete, the tasks stop first.
        assertThat(fixture.writes())
                .containsSubsequence("UpdateTaskSet", "DeleteTaskSet")
                .containsOnlyOnce("DeleteTaskSet");
    }

    @Test
    void keepsPrimaryWithoutForceDelete() {
        assertThatThrownBy(() -> fixture.delete(primary, SampleInputs.checked()))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContaining("add a PrimaryTaskSet to the program or set forceDelete: true")
                .extracting(Throwable::getMessage)
                .asString()
                .is(MessageForm.withNextStep());
        assertThat(fixture.taskSets()).containsExactly(primary.id());
    }

    @Test
    void keepsPrimaryAfterPrimaryTaskSetOfOtherService() {
        deletePrimaryTaskSet("other");

        assertThatThrownBy(() -> fixture.delete(primary, SampleInputs.checked()))
                .isInstanceOf(OperationRejectedException.class);
    }

    @Test
    void keepsPrimaryOnReplaceAfterItsPrimaryTaskSet() {
        fixture.checked(INPUTS, REPLACED);
        deletePrimaryTaskSet("web");

        assertRejected("A replacement does not delete it");
    }

    @Test
    void keepsPrimaryWhileProgramUsesServiceAfterItsPrimaryTaskSet() {
        fixture.resource().onCheck(new CheckRequest(OTHER, ObjectValue.EMPTY, INPUTS));
        deletePrimaryTaskSet("web");

        assertRejected("the program still has task sets of the service");
    }

    @Test
    void keepsPrimaryWhenPrimaryTaskSetWasRenamed() {
        deletePrimaryTaskSet("web");
        var renamed = Urn.parse("urn:pulumi:dev::shop::aws-ecs:index:PrimaryTaskSet::renamed")
                .orElseThrow();
        var inputs = ObjectValue.EMPTY.with("taskSet", new PropertyValue.StringValue(primary.id()));
        primaryTaskSet().onCheck(new CheckRequest(renamed, ObjectValue.EMPTY, inputs));

        assertThatThrownBy(() -> fixture.delete(primary, SampleInputs.checked()))
                .isInstanceOf(OperationRejectedException.class);
    }

    /** A destroy ended after it had scaled the task set to 0. */
    @Test
    void continuesInterruptedDestroy() {
        OutOfBand.scale(fixture.simulator(), primary.id(), 0);

        fixture.delete(primary, SampleInputs.checked());

        assertThat(fixture.taskSets()).isEmpty();
    }

    @Test
    void keepsScaledDownPrimaryOnReplace() {
        OutOfBand.scale(fixture.simulator(), primary.id(), 0);
        fixture.checked(INPUTS, REPLACED);

        assertRejected("A replacement does not delete it");
    }

    @Test
    void doesNotWarnWhenPrimaryTaskSetPromotes() {
        var refreshed = fixture.read(primary.id(), primary.outputs(), INPUTS).orElseThrow();
        primaryTaskSet()
                .read(
                        new ReadRequest(
                                PRIMARY_URN,
                                serviceArn("web"),
                                ObjectValue.EMPTY,
                                ObjectValue.EMPTY.with("a", primaryArn())),
                        fixture.context());

        fixture.diffs(refreshed, INPUTS, REPLACED);
        fixture.previewCreate(REPLACED);
        fixture.diffs(primary, INPUTS, REPLACED);
        fixture.previewCreate(REPLACED);

        assertThat(fixture.log().warnings()).isEmpty();
    }

    private Resource primaryTaskSet() {
        return fixture.resource("aws-ecs:index:PrimaryTaskSet");
    }

    private PropertyValue primaryArn() {
        return new PropertyValue.StringValue(primary.id());
    }

    private static String serviceArn(String service) {
        return "arn:aws:ecs:us-east-1:123456789012:service/demo/" + service;
    }

    private void deletePrimaryTaskSet(String service) {
        primaryTaskSet()
                .delete(
                        new DeleteRequest(PRIMARY_URN, serviceArn(service), ObjectValue.EMPTY, ObjectValue.EMPTY),
                        fixture.context());
    }
}
