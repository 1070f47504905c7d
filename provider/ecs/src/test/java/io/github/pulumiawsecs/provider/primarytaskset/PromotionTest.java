package io.github.pulumiawsecs.provider.primarytaskset;

import static io.github.pulumiawsecs.provider.primarytaskset.PrimaryOperations.inputs;
import static io.github.pulumiawsecs.provider.primarytaskset.PrimaryOperations.output;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.fault.CommitThenDrop;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.simulator.model.TaskFault;
import io.github.pulumiawsecs.simulator.model.TaskSetStatus;
import io.github.pulumiawsecs.testkit.MessageForm;
import io.github.pulumiawsecs.testkit.OutOfBand;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Create and Update of PrimaryTaskSet. */
class PromotionTest {
    private static final String SERVICE = "arn:aws:ecs:us-east-1:123456789012:service/demo/web";
    private static final String UPDATE = "UpdateServicePrimaryTaskSet";

    private final ProviderFixture fixture = ProviderFixture.slow();
    private final PrimaryOperations primary = new PrimaryOperations(fixture);
    private final String blue = createTaskSet();
    private final String green = createTaskSet();

    @AfterEach
    void close() {
        fixture.close();
    }

    private String createTaskSet() {
        return OutOfBand.createTaskSet(fixture.simulator(), "web", 100);
    }

    @Test
    void promotesWhenSteady() {
        var state = primary.create(blue);

        assertThat(state.id()).isEqualTo(SERVICE);
        assertThat(output(state, "serviceArn")).isEqualTo(SERVICE);
        assertThat(output(state, "clusterArn")).endsWith(":cluster/demo");
        assertThat(output(state, "taskSetArn")).isEqualTo(blue);
        assertThat(output(state, "status")).isEqualTo("PRIMARY");
        assertThat(output(state, "previousTaskSetArn")).isEmpty();
        assertThat(state.inputs()).isEqualTo(inputs(blue));
        assertThat(isPrimary(blue)).isTrue();
        // The simulator starts tasks in ten seconds.
        assertThat(fixture.time().elapsed()).isGreaterThanOrEqualTo(Duration.ofSeconds(10));
        assertThat(fixture.log().progress()).anyMatch(status -> status.contains("0/4 running"));
        assertThat(fixture.writes()).containsExactly(UPDATE);
    }

    @Test
    void recordsPreviousTaskSet() {
        var state = primary.update(primary.create(blue), inputs(green));

        assertThat(output(state, "taskSetArn")).isEqualTo(green);
        assertThat(output(state, "previousTaskSetArn")).isEqualTo(blue);
        assertThat(isPrimary(blue)).isFalse();
    }

    @Test
    void acceptsShortForm() {
        var shortForm = blue.substring(blue.indexOf("demo/web/"));

        var state = primary.create(shortForm);

        assertThat(output(state, "taskSet")).isEqualTo(shortForm);
        assertThat(output(state, "taskSetArn")).isEqualTo(blue);
        assertThat(state.id()).isEqualTo(SERVICE);
    }

    @Test
    void writesNothingWhenAlreadyPrimary() {
        OutOfBand.promote(fixture.simulator(), blue);

        var state = primary.create(blue);

        assertThat(output(state, "taskSetArn")).isEqualTo(blue);
        assertThat(fixture.calls()).containsExactly("DescribeTaskSets");
    }

    @Test
    void keepsPreviousTaskSetWhenAlreadyPrimary() {
        var state = primary.update(primary.create(blue), inputs(green));

        assertThat(output(primary.update(state, inputs(green, false)), "previousTaskSetArn"))
                .isEqualTo(blue);
    }

    @Test
    void rejectsMissingTaskSet() {
        OutOfBand.delete(fixture.simulator(), blue);
        fixture.time().advance(Duration.ofMinutes(1));

        assertRejected(blue, "must exist to become PRIMARY");
    }

    @Test
    void rejectsDrainingTaskSet() {
        OutOfBand.drain(fixture.simulator(), blue);

        assertRejected(blue, "status DRAINING");
    }

    @Test
    void rejectsScaleOf0() {
        OutOfBand.scale(fixture.simulator(), blue, 0);

        assertRejected(blue, "is scaled to 0");
    }

    @Test
    void rejectsServiceWithoutTasks() {
        fixture.simulator().call("UpdateService", "{'cluster':'demo','service':'web','desiredCount':0}");

        assertRejected(blue, "is to run no tasks");
    }

    @Test
    void rejectsTaskSetWithoutRunningTasks() {
        assertThatThrownBy(() -> primary.create(inputs(blue, false)))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContaining("runs no tasks yet")
                .extracting(Throwable::getMessage)
                .asString()
                .is(MessageForm.withNextStep());
        assertThat(fixture.writes()).isEmpty();
    }

    @Test
    void promotesUnsteadyTaskSetWithoutWait() {
        fixture.time().advance(Duration.ofSeconds(15));
        OutOfBand.scale(fixture.simulator(), blue, 50);
        OutOfBand.scale(fixture.simulator(), blue, 100);

        primary.create(inputs(blue, false));

        assertThat(isPrimary(blue)).isTrue();
        assertThat(fixture.calls()).doesNotContain("ListTasks");
    }

    @Test
    void rejectsTaskSetOfOtherService() {
        fixture.simulator()
                .call(
                        "CreateService",
                        "{'cluster':'demo','serviceName':'api','desiredCount':1,'deploymentController':{'type':'EXTERNAL'}}");
        var other = OutOfBand.createTaskSet(fixture.simulator(), "api", 100);
        var state = primary.create(blue);
        fixture.takeCalls();

        assertThatThrownBy(() -> primary.update(state, inputs(other)))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContainingAll("must be of the same service as before", SERVICE);
        assertThat(fixture.writes()).isEmpty();
    }

    @Test
    void endsEarlyWhenTasksCannotStart() {
        var state = primary.create(blue);
        fixture.takeCalls();
        fixture.simulator().injectFault("web:1", TaskFault.ContainerExit.outOfMemory(Duration.ofSeconds(2)), 1000);
        var broken = createTaskSet();

        assertThatThrownBy(() -> primary.update(state, inputs(broken)))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContainingAll("was not made PRIMARY, because it is not steady", "OutOfMemory")
                .extracting(Throwable::getMessage)
                .asString()
                .is(MessageForm.withNextStep());
        assertThat(isPrimary(blue)).isTrue();
        assertThat(fixture.writes()).isEmpty();
    }

    @Test
    void readsOutcomeAfterLostResponse() {
        fixture.simulator().injectFault(new CommitThenDrop(UPDATE, 1000));

        var state = primary.create(blue);

        assertThat(output(state, "taskSetArn")).isEqualTo(blue);
    }

    @Test
    void failsWhenLostRequestHadNoEffect() {
        fixture.simulator()
                .injectFault((call, next) ->
                        call.operation().equals(UPDATE) ? new Response.ConnectionDropped() : next.handle(call));

        assertThatThrownBy(() -> primary.create(blue)).isInstanceOf(AwsCallException.class);
        assertThat(isPrimary(blue)).isFalse();
    }

    @Test
    void failsWithoutPermission() {
        fixture.simulator().injectFault(new DenyAccess(UPDATE));

        assertThatThrownBy(() -> primary.create(blue))
                .isInstanceOf(AwsCallException.class)
                .hasMessageContaining("allow the action ecs:UpdateServicePrimaryTaskSet");
    }

    @Test
    void readsBackUntilPrimary() {
        var created = fixture.time().elapsed();
        fixture.simulator().injectFault(new StalePromotion(Duration.ofSeconds(20), fixture));

        ResourceState state = primary.create(blue);

        assertThat(output(state, "status")).isEqualTo("PRIMARY");
        assertThat(fixture.time().elapsed().minus(created)).isGreaterThan(Duration.ofSeconds(20));
    }

    @Test
    void failsWhenPromotionIsNotShown() {
        fixture.simulator().injectFault(new StalePromotion(Duration.ofDays(1), fixture));

        assertThatThrownBy(() -> primary.create(blue))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContainingAll("AWS does not show it as PRIMARY yet", "run `pulumi up`");
    }

    @Test
    void changesNothingWhenCancelled() {
        fixture.cancel();

        assertThatThrownBy(() -> primary.create(blue)).isInstanceOf(OperationRejectedException.class);
        assertThat(fixture.writes()).isEmpty();
    }

    @Test
    void changesNothingInPreview() {
        var planned = primary.previewCreate(inputs(blue));

        assertThat(planned.id()).isEmpty();
        assertThat(output(planned, "taskSet")).isEqualTo(blue);
        assertThat(fixture.calls()).isEmpty();
    }

    @Test
    void plansUpdate() {
        var state = primary.create(blue);
        fixture.takeCalls();

        var planned = primary.previewUpdate(state, inputs(green));

        assertThat(output(planned, "taskSet")).isEqualTo(green);
        assertThat(output(planned, "taskSetArn")).isEmpty();
        assertThat(output(planned, "previousTaskSetArn")).isEqualTo(blue);
        assertThat(output(planned, "serviceArn")).isEqualTo(SERVICE);
        assertThat(fixture.calls()).isEmpty();
    }

    private void assertRejected(String taskSet, String reason) {
        assertThatThrownBy(() -> primary.create(taskSet))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContainingAll(taskSet, reason)
                .extracting(Throwable::getMessage)
                .asString()
                .is(MessageForm.withNextStep());
        assertThat(fixture.writes()).isEmpty();
    }

    private boolean isPrimary(String arn) {
        return fixture.simulator()
                .inspect(arn, set -> set.status() == TaskSetStatus.PRIMARY)
                .orElse(false);
    }
}
