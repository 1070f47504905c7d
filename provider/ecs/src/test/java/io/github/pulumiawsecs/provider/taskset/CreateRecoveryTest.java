package io.github.pulumiawsecs.provider.taskset;

import static io.github.pulumiawsecs.provider.taskset.SimulatedProvider.LIMIT;
import static io.github.pulumiawsecs.provider.taskset.SimulatedProvider.QUIETLY;
import static io.github.pulumiawsecs.provider.taskset.SimulatedProvider.URN;
import static io.github.pulumiawsecs.provider.taskset.SimulatedProvider.inputs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.Log;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.taskset.create.DeploymentSession;
import io.github.pulumiawsecs.simulator.fault.CommitThenDrop;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.testkit.RecordingLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a creation whose plugin or engine was killed, when the next deployment asks for it again. */
class CreateRecoveryTest {
    private static final PropertyValue.ObjectValue INPUTS = inputs("{'externalId': 'blue'}");

    /** Not for long tries what AWS does not answer. */
    private static final OperationContext BRIEFLY = SimulatedProvider.context(Log.SILENT, Duration.ofSeconds(1));

    private final SimulatedProvider simulated = new SimulatedProvider();
    private final RecordingLog log = new RecordingLog();
    private final OperationContext operation = SimulatedProvider.context(log, LIMIT);

    @TempDir
    private Path home;

    private TaskSetContext provider = simulated.provider;

    @BeforeEach
    void rememberInHome() {
        provider = simulated.withSession(DeploymentSession.withJournalIn(home));
    }

    @AfterEach
    void close() {
        simulated.close();
    }

    @Test
    void adoptsTaskSetOfInterruptedCreate() {
        var killed = ResourceCalls.create(provider, URN, INPUTS, QUIETLY);
        var state = ResourceCalls.create(provider, URN, INPUTS, operation);
        assertThat(state.id()).isEqualTo(killed.id());
        assertThat(simulated.writes()).containsExactly("CreateTaskSet");
        assertThat(log.messages().getFirst()).contains("Resumes with the task set " + killed.id());
    }

    @Test
    void createsForAnotherUrn() {
        var killed = ResourceCalls.create(provider, URN, INPUTS, QUIETLY);
        assertThat(ResourceCalls.create(provider, URN + "2", INPUTS, operation).id())
                .isNotEqualTo(killed.id());
        assertThat(log.messages()).isEmpty();
    }

    @Test
    void createsAgainAfterAcknowledge() {
        var first = ResourceCalls.create(provider, URN, INPUTS, QUIETLY);
        provider.session().recordCreateDelivered(URN);
        provider.session().discardKnownEntries();
        assertThat(ResourceCalls.create(provider, URN, INPUTS, operation).id()).isNotEqualTo(first.id());
        assertThat(log.messages()).isEmpty();
    }

    @Test
    void createsAgainAfterDiff() {
        var first = ResourceCalls.create(provider, URN, INPUTS, QUIETLY);
        ResourceCalls.diff(provider, URN, first.id(), first.outputs(), INPUTS, INPUTS, List.of(), Log.SILENT);
        assertThat(ResourceCalls.create(provider, URN, INPUTS, operation).id()).isNotEqualTo(first.id());
        assertThat(log.messages()).isEmpty();
    }

    @Test
    void warnsAboutOrphanOnce() {
        var killed = ResourceCalls.create(provider, URN, INPUTS, QUIETLY);
        var state = ResourceCalls.create(provider, URN, inputs("{'externalId': 'green'}"), operation);
        assertThat(state.id()).isNotEqualTo(killed.id());
        assertThat(log.messages()).singleElement().asString().contains(killed.id(), "aws ecs delete-task-set");
        log.clear();
        provider.session().recordCreateDelivered(URN);
        provider.session().discardKnownEntries();
        ResourceCalls.create(provider, URN, inputs("{'externalId': 'red'}"), operation);
        assertThat(log.messages()).isEmpty();
    }

    @Test
    void createsAgainWhenGoneOrDraining() {
        var killed = ResourceCalls.create(provider, URN, INPUTS, QUIETLY);
        simulated.drain(killed.id());
        var second = ResourceCalls.create(provider, URN, INPUTS, operation);
        assertThat(second.id()).isNotEqualTo(killed.id());
        simulated.simulator.purge(second.id());
        assertThat(ResourceCalls.create(provider, URN, INPUTS, operation).id()).isNotEqualTo(second.id());
        assertThat(log.messages()).isEmpty();
    }

    @Test
    void findsTaskSetOfLostResponseByToken() {
        simulated.simulator.injectFault(new CommitThenDrop("CreateTaskSet", 99));
        assertThatThrownBy(() -> ResourceCalls.create(provider, URN, INPUTS, BRIEFLY))
                .isInstanceOf(AwsCallException.class);
        provider.session().recordCreateDelivered(URN);
        provider.session().discardKnownEntries();
        simulated.simulator.clearApiFaults();
        simulated.simulator.injectFault(new DenyAccess("CreateTaskSet"));
        assertThatThrownBy(() -> ResourceCalls.create(provider, URN, INPUTS, QUIETLY))
                .isInstanceOf(AwsCallException.class);
        simulated.simulator.clearApiFaults();
        ResourceCalls.create(provider, URN, INPUTS, operation);
        assertThat(simulated.taskSets()).hasSize(1);
    }

    @Test
    void findsTaskSetByUserToken() {
        var own = inputs("{'clientToken': 'mine'}");
        var killed = ResourceCalls.create(provider, URN, own, QUIETLY);
        assertThat(ResourceCalls.create(provider, URN, own, operation).id()).isEqualTo(killed.id());
        provider.session().recordCreateDelivered(URN);
        provider.session().discardKnownEntries();
        assertThatThrownBy(() -> ResourceCalls.create(provider, URN, own, operation))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContaining("clientToken");
    }

    @Test
    void leavesNoJournalEntryAfterRejection() throws IOException {
        simulated.simulator.injectFault(new DenyAccess("CreateTaskSet"));
        assertThatThrownBy(() -> ResourceCalls.create(provider, URN, INPUTS, QUIETLY))
                .isInstanceOf(AwsCallException.class);
        assertThatThrownBy(() -> ResourceCalls.create(provider, URN, inputs("{'launchType': 'EC2'}"), QUIETLY))
                .isInstanceOf(OperationRejectedException.class);
        try (var files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void createsNoSecondTaskSetWhenLookupFails() {
        var killed = ResourceCalls.create(provider, URN, INPUTS, QUIETLY);
        simulated.simulator.injectFault(new DenyAccess("DescribeTaskSets"));
        assertThatThrownBy(() -> ResourceCalls.create(provider, URN, INPUTS, operation))
                .isInstanceOf(AwsCallException.class);
        simulated.simulator.clearApiFaults();
        assertThat(ResourceCalls.create(provider, URN, INPUTS, operation).id()).isEqualTo(killed.id());
    }

    @Test
    void keepsEntryUntilStateIsSaved() {
        var killed = ResourceCalls.create(provider, URN, INPUTS, QUIETLY);
        provider.session().recordCreateDelivered(URN);
        var afterACrash = simulated.withSession(DeploymentSession.withJournalIn(home));
        assertThat(ResourceCalls.create(afterACrash, URN, INPUTS, operation).id())
                .isEqualTo(killed.id());
    }

    @Test
    void rejectsDeletingAdoptedTaskSet() {
        ResourceCalls.create(provider, URN, INPUTS, QUIETLY);
        var found = ResourceCalls.create(provider, URN, INPUTS, operation);
        assertThatThrownBy(() -> ResourceCalls.delete(provider, found.id(), INPUTS, QUIETLY))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContaining("was not deleted");
        assertThat(simulated.taskSets()).containsExactly(found.id());
    }

    @Test
    void warnsAboutPossibleOrphan() {
        simulated.simulator.injectFault(new CommitThenDrop("CreateTaskSet", 99));
        assertThatThrownBy(() -> ResourceCalls.create(provider, URN, INPUTS, BRIEFLY))
                .isInstanceOf(AwsCallException.class);
        simulated.simulator.clearApiFaults();
        ResourceCalls.create(provider, URN, inputs("{'externalId': 'green'}"), operation);
        assertThat(log.messages())
                .singleElement()
                .asString()
                .contains("may have created a task set", "aws ecs describe-services");
    }

    @Test
    void createsWithoutWritableJournal() throws IOException {
        Files.createFile(home.resolve("aws-ecs"));
        ResourceCalls.create(provider, URN, INPUTS, operation);
        assertThat(log.messages())
                .isNotEmpty()
                .allMatch(line -> line.startsWith("debug: create journal: cannot write"));
    }
}
