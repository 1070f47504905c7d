package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.Urn;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.taskset.create.DeploymentSession;
import io.github.pulumiawsecs.simulator.fault.CommitThenDrop;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.testkit.OutOfBand;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.RecordingLog;
import io.github.pulumiawsecs.testkit.SampleInputs;
import io.github.pulumiawsecs.testkit.TaskSetOperations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Creates that resume after the plugin or the engine was killed. */
class CreateRecoveryTest {
    private static final ObjectValue INPUTS = SampleInputs.checked("{'externalId': 'blue'}");

    private static final Urn OTHER_URN = Urn.parse(TaskSetOperations.URN + "2").orElseThrow();

    private final Path home;
    private final ProviderFixture fixture;
    private final RecordingLog log;

    CreateRecoveryTest(@TempDir Path home) {
        this.home = home;
        fixture = ProviderFixture.builder()
                .virtualTime()
                .session(DeploymentSession.withJournalIn(home))
                .build();
        log = fixture.log();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void adoptsTaskSetOfInterruptedCreate() {
        var killed = fixture.create(INPUTS);
        var state = fixture.create(INPUTS);
        assertThat(state.id()).isEqualTo(killed.id());
        assertThat(fixture.writes()).containsExactly("CreateTaskSet");
        assertThat(log.warnings().getFirst()).contains("task set " + killed.id(), "this deployment continues with it");
    }

    @Test
    void createsForAnotherUrn() {
        var killed = fixture.create(INPUTS);
        assertThat(fixture.create(OTHER_URN, INPUTS, fixture.context()).id()).isNotEqualTo(killed.id());
        assertThat(log.warnings()).isEmpty();
    }

    @Test
    void createsAgainAfterAcknowledge() {
        var first = fixture.create(INPUTS);
        acknowledge();
        assertThat(fixture.create(INPUTS).id()).isNotEqualTo(first.id());
        assertThat(log.warnings()).isEmpty();
    }

    @Test
    void createsAgainAfterDiff() {
        var first = fixture.create(INPUTS);
        fixture.diffs(first, INPUTS, INPUTS);
        assertThat(fixture.create(INPUTS).id()).isNotEqualTo(first.id());
        assertThat(log.warnings()).isEmpty();
    }

    @Test
    void warnsAboutOrphanOnce() {
        var killed = fixture.create(INPUTS);
        var state = fixture.create(SampleInputs.checked("{'externalId': 'green'}"));
        assertThat(state.id()).isNotEqualTo(killed.id());
        assertThat(log.warnings()).singleElement().asString().contains(killed.id(), "aws ecs delete-task-set");
        log.clear();
        acknowledge();
        fixture.create(SampleInputs.checked("{'externalId': 'red'}"));
        assertThat(log.warnings()).isEmpty();
    }

    @Test
    void createsAgainWhenGoneOrDraining() {
        var killed = fixture.create(INPUTS);
        OutOfBand.drain(fixture.simulator(), killed.id());
        var second = fixture.create(INPUTS);
        assertThat(second.id()).isNotEqualTo(killed.id());
        fixture.simulator().purge(second.id());
        assertThat(fixture.create(INPUTS).id()).isNotEqualTo(second.id());
        assertThat(log.warnings()).isEmpty();
    }

    @Test
    void findsTaskSetOfLostResponseByToken() {
        fixture.simulator().injectFault(new CommitThenDrop("CreateTaskSet", 99));
        assertThatThrownBy(() -> fixture.create(INPUTS, fixture.context(Duration.ofSeconds(1))))
                .isInstanceOf(AwsCallException.class);
        acknowledge();
        fixture.simulator().clearApiFaults();
        fixture.simulator().injectFault(new DenyAccess("CreateTaskSet"));
        assertThatThrownBy(() -> fixture.create(INPUTS)).isInstanceOf(AwsCallException.class);
        fixture.simulator().clearApiFaults();
        fixture.create(INPUTS);
        assertThat(fixture.taskSets()).hasSize(1);
    }

    @Test
    void findsTaskSetByUserToken() {
        var own = SampleInputs.checked("{'clientToken': 'mine'}");
        var killed = fixture.create(own);
        assertThat(fixture.create(own).id()).isEqualTo(killed.id());
        acknowledge();
        assertThatThrownBy(() -> fixture.create(own))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContaining("clientToken");
    }

    @Test
    void leavesNoJournalEntryAfterRejection() throws IOException {
        fixture.simulator().injectFault(new DenyAccess("CreateTaskSet"));
        assertThatThrownBy(() -> fixture.create(INPUTS)).isInstanceOf(AwsCallException.class);
        assertThatThrownBy(() -> fixture.create(SampleInputs.checked("{'launchType': 'EC2'}")))
                .isInstanceOf(OperationRejectedException.class);
        try (var files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void createsNoSecondTaskSetWhenLookupFails() {
        var killed = fixture.create(INPUTS);
        fixture.simulator().injectFault(new DenyAccess("DescribeTaskSets"));
        assertThatThrownBy(() -> fixture.create(INPUTS)).isInstanceOf(AwsCallException.class);
        fixture.simulator().clearApiFaults();
        assertThat(fixture.create(INPUTS).id()).isEqualTo(killed.id());
    }

    @Test
    void keepsEntryUntilStateIsSaved() {
        var killed = fixture.create(INPUTS);
        fixture.resource().onCreateDelivered(TaskSetOperations.URN);
        var afterCrash = fixture.withSession(DeploymentSession.withJournalIn(home));
        assertThat(afterCrash.create(INPUTS).id()).isEqualTo(killed.id());
    }

    @Test
    void rejectsDeletingAdoptedTaskSet() {
        fixture.create(INPUTS);
        var found = fixture.create(INPUTS);
        assertThatThrownBy(() -> fixture.delete(found.id(), INPUTS))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContaining("was not deleted");
        assertThat(fixture.taskSets()).containsExactly(found.id());
    }

    @Test
    void warnsAboutPossibleOrphan() {
        fixture.simulator().injectFault(new CommitThenDrop("CreateTaskSet", 99));
        assertThatThrownBy(() -> fixture.create(INPUTS, fixture.context(Duration.ofSeconds(1))))
                .isInstanceOf(AwsCallException.class);
        fixture.simulator().clearApiFaults();
        log.clear();
        fixture.create(SampleInputs.checked("{'externalId': 'green'}"));
        assertThat(log.warnings())
                .singleElement()
                .asString()
                .contains("an interrupted deployment may have created it", "aws ecs describe-services");
    }

    /** Lets the engine save the state of the created resource. */
    private void acknowledge() {
        fixture.resource().onCreateDelivered(TaskSetOperations.URN);
        fixture.resource().onCancel();
    }
}
