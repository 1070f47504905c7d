package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.Urn;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.taskset.create.DeploymentSession;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.fault.ApiFault;
import io.github.pulumiawsecs.simulator.fault.CommitThenDrop;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.testkit.OutOfBand;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import io.github.pulumiawsecs.testkit.TaskSetOperations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Creates after a deployment whose plugin or engine was killed. */
class CreateRecoveryTest {
    private static final ObjectValue INPUTS = SampleInputs.checked("{'externalId': 'blue'}");
    private static final ObjectValue OTHER_INPUTS = SampleInputs.checked("{'externalId': 'green'}");
    private static final Urn OTHER_URN = Urn.parse(TaskSetOperations.URN + "2").orElseThrow();

    /** Where the deployment after the interrupted one runs. */
    enum Machine {
        SAME,
        OTHER
    }

    private final Path home;
    private final ProviderFixture interrupted;

    CreateRecoveryTest(@TempDir Path temporary) throws IOException {
        home = Files.createDirectory(temporary.resolve(Machine.SAME.name()));
        Files.createDirectory(temporary.resolve(Machine.OTHER.name()));
        interrupted = ProviderFixture.builder()
                .virtualTime()
                .session(session(Machine.SAME, "s3://state"))
                .build();
    }

    @AfterEach
    void close() {
        interrupted.close();
    }

    private DeploymentSession session(Machine machine, String backend) {
        return DeploymentSession.withJournalIn(home.resolveSibling(machine.name()), Optional.of(backend));
    }

    private ProviderFixture next(Machine machine) {
        return interrupted.withSession(session(machine, "s3://state"));
    }

    @ParameterizedTest
    @EnumSource
    void adoptsTaskSetOfInterruptedCreate(Machine machine) {
        var killed = interrupted.create(INPUTS);
        var next = next(machine);
        assertThat(next.create(INPUTS).id()).isEqualTo(killed.id());
        assertThat(next.writes()).containsOnlyOnce("CreateTaskSet");
        assertThat(next.log().warnings().getFirst()).contains(killed.id(), "this deployment continues with it");
    }

    @Test
    void adoptsNothingInSameProcess() {
        var first = interrupted.create(INPUTS);
        assertThat(interrupted.create(INPUTS).id()).isNotEqualTo(first.id());
        assertThat(interrupted.log().warnings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void adoptsNothingOfAnotherResource(Machine machine) {
        interrupted.create(INPUTS);
        var next = next(machine);
        next.create(OTHER_URN, INPUTS, next.context());
        assertCreatedAnother(next);
    }

    private static void assertCreatedAnother(ProviderFixture next) {
        assertThat(next.taskSets()).hasSize(2);
        assertThat(next.log().warnings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void adoptsNothingOfAnotherBackend(Machine machine) {
        interrupted.create(INPUTS);
        var next = interrupted.withSession(session(machine, "s3://other"));
        next.create(INPUTS);
        assertCreatedAnother(next);
    }

    @ParameterizedTest
    @EnumSource
    void adoptsNothingAfterSavedState(Machine machine) {
        interrupted.create(INPUTS);
        stop(interrupted);
        var next = next(machine);
        next.create(INPUTS);
        assertCreatedAnother(next);
    }

    @ParameterizedTest
    @EnumSource
    void adoptsNothingThatIsInState(Machine machine) {
        var first = interrupted.create(INPUTS);
        var next = next(machine);
        next.diffs(first, INPUTS, OTHER_INPUTS);
        next.create(OTHER_INPUTS);
        assertCreatedAnother(next);
    }

    /** The engine replaces a tainted resource without a diff. */
    @ParameterizedTest
    @EnumSource
    void adoptsNothingOfTaintedResource(Machine machine) {
        interrupted.create(INPUTS);
        var next = next(machine);
        next.check(INPUTS, INPUTS);
        next.check(ObjectValue.EMPTY, INPUTS);
        next.create(INPUTS);
        assertCreatedAnother(next);
    }

    /** The first Ctrl-C also calls Cancel, before the engine has saved the response. */
    @ParameterizedTest
    @EnumSource
    void adoptsTaskSetThatWasDeliveredButNotSaved(Machine machine) {
        var killed = interrupted.create(INPUTS);
        interrupted.resource().onCreateDelivered(TaskSetOperations.URN);
        interrupted.resource().onCancel(interrupted.log());
        assertThat(next(machine).create(INPUTS).id()).isEqualTo(killed.id());
    }

    @ParameterizedTest
    @EnumSource
    void namesTaskSetThatDoesNotMatch(Machine machine) {
        var killed = interrupted.create(INPUTS);
        var next = next(machine);
        assertThat(next.create(OTHER_INPUTS).id()).isNotEqualTo(killed.id());
        assertThat(next.log().warnings()).singleElement().asString().contains(killed.id(), "aws ecs delete-task-set");
    }

    @ParameterizedTest
    @EnumSource
    void namesNoCommandThatDeletesPrimary(Machine machine) {
        var killed = interrupted.create(INPUTS);
        OutOfBand.promote(interrupted.simulator(), killed.id());
        var next = next(machine);
        next.create(OTHER_INPUTS);
        assertThat(next.log().warnings())
                .singleElement()
                .asString()
                .contains(killed.id(), "PRIMARY", "pulumi import")
                .doesNotContain("delete-task-set");
    }

    @ParameterizedTest
    @EnumSource
    void createsAgainWhenGoneOrDraining(Machine machine) {
        var first = interrupted.create(INPUTS);
        OutOfBand.drain(interrupted.simulator(), first.id());
        var second = next(machine).create(INPUTS);
        assertThat(second.id()).isNotEqualTo(first.id());
        interrupted.simulator().purge(second.id());
        var next = next(machine);
        assertThat(next.create(INPUTS).id()).isNotEqualTo(second.id());
        assertThat(next.log().warnings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void findsTaskSetOfLostResponse(Machine machine) {
        loseResponse(new CommitThenDrop("CreateTaskSet", 99));
        var next = next(machine);
        next.create(INPUTS);
        assertThat(next.taskSets()).hasSize(1);
    }

    /** Right after a create, AWS may not show the task set yet: only the token prevents a second one. */
    @Test
    void repeatsTokenOfLostResponse() {
        loseResponse(new CommitThenDrop("CreateTaskSet", 99));
        interrupted.simulator().injectFault(emptyServices());
        next(Machine.SAME).create(INPUTS);
        interrupted.simulator().clearApiFaults();
        assertThat(interrupted.taskSets()).hasSize(1);
    }

    @Test
    void warnsAboutPossibleOrphan() {
        loseResponse((call, next) ->
                call.operation().equals("CreateTaskSet") ? new Response.ConnectionDropped() : next.handle(call));
        var next = next(Machine.SAME);
        next.create(OTHER_INPUTS);
        assertThat(next.log().warnings())
                .singleElement()
                .asString()
                .contains("may have created it", "aws ecs describe-services");
    }

    @ParameterizedTest
    @EnumSource
    void findsTaskSetByUserToken(Machine machine) {
        var inputs = SampleInputs.checked("{'clientToken': 'mine'}");
        var killed = interrupted.create(inputs);
        var next = next(machine);
        assertThat(next.create(inputs).id()).isEqualTo(killed.id());
        stop(next);
        assertThatThrownBy(() -> next(machine).create(inputs))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContaining("clientToken");
    }

    @ParameterizedTest
    @EnumSource
    void forgetsNothingWhenLookupFails(Machine machine) {
        var killed = interrupted.create(INPUTS);
        var denied = next(machine);
        denied.simulator().injectFault(new DenyAccess("DescribeTaskSets"));
        assertThatThrownBy(() -> denied.create(INPUTS)).isInstanceOf(AwsCallException.class);
        denied.simulator().clearApiFaults();
        var offline = next(machine);
        offline.disconnect();
        assertThatThrownBy(() -> offline.create(INPUTS)).isInstanceOf(AwsCallException.class);
        assertThat(next(machine).create(INPUTS).id()).isEqualTo(killed.id());
    }

    @Test
    void createsNothingWhileAccountIsUnknown() {
        interrupted.simulator().purge(interrupted.create(INPUTS).id());
        interrupted.simulator().injectFault(new DenyAccess("GetCallerIdentity"));
        assertThatThrownBy(() -> next(Machine.SAME).create(INPUTS)).hasMessageContaining("cannot tell");
        assertThat(interrupted.writes()).containsExactly("CreateTaskSet");
    }

    @ParameterizedTest
    @EnumSource
    void keepsAdoptedTaskSetWhenOlderStateIsDeleted(Machine machine) {
        var killed = interrupted.create(INPUTS);
        var next = next(machine);
        var adopted = next.create(INPUTS);
        assertThat(adopted.id()).isEqualTo(killed.id());
        // The engine deletes the older entry in this deployment, or in the next one after a further crash.
        next.delete(killed, INPUTS);
        next(machine).delete(killed, INPUTS);
        assertThat(next.taskSets()).containsExactly(killed.id());
        next(machine).delete(adopted, INPUTS);
        assertThat(next.taskSets()).isEmpty();
    }

    private void loseResponse(ApiFault fault) {
        interrupted.simulator().injectFault(fault);
        assertThatThrownBy(() -> interrupted.create(INPUTS, interrupted.context(Duration.ofSeconds(1))))
                .isInstanceOf(AwsCallException.class);
        interrupted.simulator().clearApiFaults();
    }

    private static ApiFault emptyServices() {
        return (call, next) -> {
            var response = next.handle(call);
            if (call.operation().equals("DescribeServices") && response instanceof Response.Success(var body)) {
                body.getAsJsonObject()
                        .getAsJsonArray("services")
                        .forEach(service -> service.getAsJsonObject().remove("taskSets"));
            }
            return response;
        };
    }

    /** Ends a deployment in which the engine has saved the created resource. */
    private static void stop(ProviderFixture fixture) {
        fixture.resource().onCreateDelivered(TaskSetOperations.URN);
        fixture.resource().onCancel(fixture.log());
        assertThat(fixture.resource().hasStopWork()).isTrue();
        fixture.resource().onStop();
    }
}
