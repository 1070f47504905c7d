package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.DeleteRequest;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.resource.Urn;
import io.github.pulumiawsecs.provider.taskset.create.DeploymentSession;
import io.github.pulumiawsecs.testkit.OutOfBand;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A PRIMARY task set in the state, and the next deployment. */
abstract class PrimaryTestBase {
    static final Urn OTHER =
            Urn.parse("urn:pulumi:dev::shop::aws-ecs:index:TaskSet::green").orElseThrow();
    static final ObjectValue INPUTS = SampleInputs.checked("{'forceDelete': true}");
    static final ObjectValue REPLACED = SampleInputs.checked("{'forceDelete': true, 'taskDefinition': 'web:2'}");

    final ProviderFixture earlier = ProviderFixture.builder().virtualTime().build();
    final ProviderFixture fixture = earlier.withSession(DeploymentSession.withoutJournal());
    ResourceState primary;

    @BeforeEach
    final void createPrimary() {
        primary = earlier.create(INPUTS);
        OutOfBand.promote(fixture.simulator(), primary.id());
        fixture.takeCalls();
    }

    @AfterEach
    final void close() {
        earlier.close();
    }

    final void assertRejected(String reason) {
        assertThatThrownBy(this::delete)
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContainingAll(primary.id(), "PRIMARY", reason, "update-service-primary-task-set");
        assertThat(fixture.taskSets()).contains(primary.id());
        assertThat(fixture.writes()).doesNotContain("DeleteTaskSet", "UpdateTaskSet");
    }

    final void delete() {
        fixture.resource()
                .delete(
                        new DeleteRequest(ProviderFixture.URN, primary.id(), primary.outputs(), INPUTS),
                        fixture.context());
    }
}
