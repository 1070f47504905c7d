package awsecs.verb;

import static awsecs.verb.SimulatedProvider.LIMIT;
import static awsecs.verb.SimulatedProvider.QUIETLY;
import static awsecs.verb.SimulatedProvider.URN;
import static awsecs.verb.SimulatedProvider.inputs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import awsecs.aws.AwsFailure;
import awsecs.simulator.fault.CommitThenDrop;
import awsecs.simulator.fault.DenyAccess;
import awsecs.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a creation whose plugin or engine was killed, when the next deployment asks for it again. */
class ResumptionTest {
    private static final Value.Obj INPUTS = inputs("{'externalId': 'blue'}");

    /** Not for long tries what AWS does not answer. */
    private static final Operation BRIEFLY = new Operation(Log.SILENT, Duration.ofSeconds(1));

    private final SimulatedProvider simulated = new SimulatedProvider();
    private final List<String> said = new ArrayList<>();
    private final Operation operation = new Operation(new Hearing(said), LIMIT);

    @TempDir
    private Path home;

    private Provider provider = simulated.provider;

    @BeforeEach
    void rememberInHome() {
        provider = simulated.remembering(Ledger.in(home));
    }

    @AfterEach
    void close() {
        simulated.close();
    }

    @Test
    void theSameResourceGoesOnWithWhatWasMade() {
        var killed = Create.create(provider, URN, INPUTS, QUIETLY);
        var state = Create.create(provider, URN, INPUTS, operation);
        assertThat(state.id()).isEqualTo(killed.id());
        assertThat(simulated.writes()).containsExactly("CreateTaskSet");
        assertThat(said.getFirst()).contains("goes on with the task set " + killed.id());
    }

    @Test
    void anotherResourceHasNothingToDoWithIt() {
        var killed = Create.create(provider, URN, INPUTS, QUIETLY);
        assertThat(Create.create(provider, URN + "2", INPUTS, operation).id()).isNotEqualTo(killed.id());
        assertThat(said).isEmpty();
    }

    @Test
    void whatTheEngineWasToldOfIsMadeAnew() {
        var first = Create.create(provider, URN, INPUTS, QUIETLY);
        provider.ledger().told(URN);
        provider.ledger().settle();
        assertThat(Create.create(provider, URN, INPUTS, operation).id()).isNotEqualTo(first.id());
        assertThat(said).isEmpty();
    }

    @Test
    void whatTheEngineAsksAboutIsMadeAnew() {
        var first = Create.create(provider, URN, INPUTS, QUIETLY);
        Diff.diff(provider, URN, first.id(), first.outputs(), INPUTS, INPUTS, List.of(), Log.SILENT);
        assertThat(Create.create(provider, URN, INPUTS, operation).id()).isNotEqualTo(first.id());
        assertThat(said).isEmpty();
    }

    @Test
    void whatTheProgramNoLongerSaysIsToldOfOnce() {
        var killed = Create.create(provider, URN, INPUTS, QUIETLY);
        var state = Create.create(provider, URN, inputs("{'externalId': 'green'}"), operation);
        assertThat(state.id()).isNotEqualTo(killed.id());
        assertThat(said).singleElement().asString().contains(killed.id(), "aws ecs delete-task-set");
        said.clear();
        provider.ledger().told(URN);
        provider.ledger().settle();
        Create.create(provider, URN, inputs("{'externalId': 'red'}"), operation);
        assertThat(said).isEmpty();
    }

    @Test
    void whatIsGoneOrDrainsIsMadeAnew() {
        var killed = Create.create(provider, URN, INPUTS, QUIETLY);
        simulated.drain(killed.id());
        var second = Create.create(provider, URN, INPUTS, operation);
        assertThat(second.id()).isNotEqualTo(killed.id());
        simulated.simulator.vanish(second.id());
        assertThat(Create.create(provider, URN, INPUTS, operation).id()).isNotEqualTo(second.id());
        assertThat(said).isEmpty();
    }

    @Test
    void aSetWhoseAnswerNeverCameIsFoundByItsToken() {
        simulated.simulator.inject(new CommitThenDrop("CreateTaskSet", 99));
        assertThatThrownBy(() -> Create.create(provider, URN, INPUTS, BRIEFLY)).isInstanceOf(AwsFailure.class);
        provider.ledger().told(URN);
        provider.ledger().settle();
        simulated.simulator.clearFaults();
        simulated.simulator.inject(new DenyAccess("CreateTaskSet"));
        assertThatThrownBy(() -> Create.create(provider, URN, INPUTS, QUIETLY)).isInstanceOf(AwsFailure.class);
        simulated.simulator.clearFaults();
        Create.create(provider, URN, INPUTS, operation);
        assertThat(simulated.taskSets()).hasSize(1);
    }

    @Test
    void aSetWithATokenOfTheUsersOwnIsFoundToo() {
        var own = inputs("{'clientToken': 'mine'}");
        var killed = Create.create(provider, URN, own, QUIETLY);
        assertThat(Create.create(provider, URN, own, operation).id()).isEqualTo(killed.id());
        provider.ledger().told(URN);
        provider.ledger().settle();
        assertThatThrownBy(() -> Create.create(provider, URN, own, operation))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("clientToken");
    }

    @Test
    void whatAwsRefusedLeavesNothingBehind() throws IOException {
        simulated.simulator.inject(new DenyAccess("CreateTaskSet"));
        assertThatThrownBy(() -> Create.create(provider, URN, INPUTS, QUIETLY)).isInstanceOf(AwsFailure.class);
        assertThatThrownBy(() -> Create.create(provider, URN, inputs("{'launchType': 'EC2'}"), QUIETLY))
                .isInstanceOf(Refused.class);
        try (var files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void whereAwsDoesNotSayWhetherItIsThereNoSecondOneIsMade() {
        var killed = Create.create(provider, URN, INPUTS, QUIETLY);
        simulated.simulator.inject(new DenyAccess("DescribeTaskSets"));
        assertThatThrownBy(() -> Create.create(provider, URN, INPUTS, operation))
                .isInstanceOf(AwsFailure.class);
        simulated.simulator.clearFaults();
        assertThat(Create.create(provider, URN, INPUTS, operation).id()).isEqualTo(killed.id());
    }

    @Test
    void itIsKeptUntilTheEngineHasWrittenItsState() {
        var killed = Create.create(provider, URN, INPUTS, QUIETLY);
        provider.ledger().told(URN);
        var afterACrash = simulated.remembering(Ledger.in(home));
        assertThat(Create.create(afterACrash, URN, INPUTS, operation).id()).isEqualTo(killed.id());
    }

    @Test
    void whatAReplacementGoesOnWithIsNotDeletedAsWhatItReplaces() {
        Create.create(provider, URN, INPUTS, QUIETLY);
        var found = Create.create(provider, URN, INPUTS, operation);
        assertThatThrownBy(() -> Delete.delete(provider, found.id(), INPUTS, QUIETLY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("nothing was deleted");
        assertThat(simulated.taskSets()).containsExactly(found.id());
    }

    @Test
    void whatMayHaveBeenMadeOtherwiseIsToldOf() {
        simulated.simulator.inject(new CommitThenDrop("CreateTaskSet", 99));
        assertThatThrownBy(() -> Create.create(provider, URN, INPUTS, BRIEFLY)).isInstanceOf(AwsFailure.class);
        simulated.simulator.clearFaults();
        Create.create(provider, URN, inputs("{'externalId': 'green'}"), operation);
        assertThat(said).singleElement().asString().contains("may have made a task set", "aws ecs describe-services");
    }

    @Test
    void aFolderThatCannotBeWrittenStopsNothing() throws IOException {
        Files.createFile(home.resolve("aws-ecs"));
        Create.create(provider, URN, INPUTS, operation);
        assertThat(said).isNotEmpty().allMatch(line -> line.startsWith("debug: a crash before the engine knows"));
    }
}
