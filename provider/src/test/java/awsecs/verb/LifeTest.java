package awsecs.verb;

import static awsecs.verb.SimulatedProvider.QUIETLY;
import static awsecs.verb.SimulatedProvider.URN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import awsecs.aws.AwsFailure;
import awsecs.simulator.fault.DenyAccess;
import awsecs.value.Value;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LifeTest {
    private final SimulatedProvider simulated = new SimulatedProvider();
    private final Provider provider = simulated.provider;

    @AfterEach
    void close() {
        simulated.close();
    }

    @Test
    void createSendsWhatTheUserWroteAndReadsItBack() {
        var state = Create.create(
                provider, URN, SimulatedProvider.inputs("{'externalId': 'blue', 'tags': {'a': '1'}}"), QUIETLY);
        assertThat(simulated.writes()).containsExactly("CreateTaskSet");
        assertThat(simulated.called())
                .containsExactlyInAnyOrder(
                        "DescribeClusters",
                        "DescribeServices",
                        "DescribeTaskDefinition",
                        "CreateTaskSet",
                        "DescribeTaskSets");
        assertThat(state.id()).startsWith("arn:aws:ecs:us-east-1:123456789012:task-set/demo/web/ecs-svc/");
        assertThat(state.outputs().get("taskSetArn")).isEqualTo(new Value.Text(state.id()));
        assertThat(state.outputs().get("computedDesiredCount")).isEqualTo(new Value.Num(4));
        assertThat(state.outputs().get("tagsAll"))
                .isEqualTo(SimulatedProvider.inputs("{'tags': {'a': '1'}}").get("tags"));
    }

    @Test
    void aPreviewLooksAtTheAccountBeforeACreationAndAtNothingBeforeAnUpdate() {
        var inputs = SimulatedProvider.inputs("{}");
        var promised = Create.preview(provider, SimulatedProvider.URN, inputs, Log.SILENT);
        assertThat(promised.id()).isEmpty();
        assertThat(promised.outputs().fields()).doesNotContainKeys("taskSetArn", "runningCount");
        assertThat(simulated.called())
                .containsExactlyInAnyOrder("DescribeClusters", "DescribeServices", "DescribeTaskDefinition");
        var updated = Update.preview(
                provider,
                "arn",
                promised.outputs().with("runningCount", new Value.Num(1)),
                inputs,
                List.of(),
                Log.SILENT);
        assertThat(updated.outputs().fields()).doesNotContainKey("runningCount");
        assertThat(simulated.called()).isEmpty();
    }

    @Test
    void anUpdateOfTheScaleIsOneWrite() {
        var old = SimulatedProvider.inputs("{'tags': {'a': '1'}}");
        var made = Create.create(provider, URN, old, QUIETLY);
        simulated.called();
        var state = update(made, old, SimulatedProvider.inputs("{'tags': {'a': '1'}, 'scale': {'value': 50}}"));
        assertThat(simulated.called()).containsExactly("UpdateTaskSet", "DescribeTaskSets");
        assertThat(state.outputs().get("computedDesiredCount")).isEqualTo(new Value.Num(2));
    }

    @Test
    void anUpdateOfTagsTouchesOnlyThoseThatDiffer() {
        var old = SimulatedProvider.inputs("{'tags': {'same': '1', 'gone': '1', 'other': '1'}}");
        var made = Create.create(provider, URN, old, QUIETLY);
        simulated.called();
        var state = update(made, old, SimulatedProvider.inputs("{'tags': {'same': '1', 'other': '2', 'new': '3'}}"));
        var untag = simulated.simulator.calls().get(0);
        var tag = simulated.simulator.calls().get(1);
        assertThat(untag.body().toString()).contains("gone").doesNotContain("same", "other", "new");
        assertThat(tag.body().toString()).contains("other", "new").doesNotContain("same", "gone");
        assertThat(simulated.called()).containsExactly("UntagResource", "TagResource", "DescribeTaskSets");
        assertThat(((Value.Obj) state.outputs().get("tagsAll")).fields().keySet())
                .containsExactly("new", "other", "same");
    }

    @Test
    void anUpdateWithoutDifferencesOnlyReads() {
        var inputs = SimulatedProvider.inputs("{}");
        var made = Create.create(provider, URN, inputs, QUIETLY);
        simulated.called();
        update(made, inputs, inputs);
        assertThat(simulated.called()).containsExactly("DescribeTaskSets");
    }

    @Test
    void deleteScalesDownFirst() {
        var made = Create.create(provider, URN, SimulatedProvider.inputs("{}"), QUIETLY);
        simulated.called();
        Delete.delete(provider, made.id(), Value.Obj.EMPTY, QUIETLY);
        assertThat(simulated.called())
                .containsExactly("DescribeTaskSets", "UpdateTaskSet", "DeleteTaskSet", "DescribeTaskSets");
        assertThat(Read.read(provider, Log.SILENT, made.id(), Value.Obj.EMPTY, made.inputs()))
                .isEmpty();
    }

    @Test
    void deleteOfWhatIsGoneIsSuccess() {
        var made = Create.create(provider, URN, SimulatedProvider.inputs("{}"), QUIETLY);
        simulated.simulator.vanish(made.id());
        simulated.called();
        Delete.delete(provider, made.id(), Value.Obj.EMPTY, QUIETLY);
        assertThat(simulated.simulator.writes()).isEmpty();
    }

    @Test
    void deleteOfThePrimarySetIsRefusedBeforeAnythingIsTouched() {
        var made = Create.create(provider, URN, SimulatedProvider.inputs("{}"), QUIETLY);
        simulated.simulator.call(
                "UpdateServicePrimaryTaskSet",
                "{'cluster': 'demo', 'service': 'web', 'primaryTaskSet': '" + made.id() + "'}");
        simulated.called();
        assertThatThrownBy(() -> Delete.delete(provider, made.id(), Value.Obj.EMPTY, QUIETLY))
                .hasMessageContainingAll("PRIMARY", made.id(), "aws ecs update-service-primary-task-set");
        assertThat(simulated.simulator.writes()).isEmpty();
    }

    @Test
    void readWithoutInputsIsAnImportWhoseInputsPassCheckAndDifferInNothing() {
        var made = Create.create(
                provider, URN, SimulatedProvider.inputs("{'externalId': 'blue', 'tags': {'a': '1'}}"), QUIETLY);
        var imported = Read.read(provider, Log.SILENT, made.id(), Value.Obj.EMPTY, Value.Obj.EMPTY)
                .orElseThrow();
        assertThat(Check.check(provider.tags(), imported.inputs(), imported.inputs())
                        .failures())
                .isEmpty();
        assertThat(Diff.diff(provider.tags(), imported.outputs(), imported.inputs(), made.inputs(), List.of()))
                .isEmpty();
    }

    @Test
    void aRefusedCreationSaysWhatAwsSaid() {
        var atOnce = new Operation(Log.SILENT, Duration.ZERO);
        assertThatThrownBy(
                        () -> Create.create(provider, URN, SimulatedProvider.inputs("{'cluster': 'nowhere'}"), atOnce))
                .isInstanceOf(AwsFailure.class)
                .hasMessageContainingAll(
                        "CreateTaskSet", "service web in cluster nowhere", "ClusterNotFoundException", "request id");
    }

    @Test
    void aSetThatWasMadeButNotReadBackIsNotLost() {
        simulated.simulator.inject(new DenyAccess("DescribeTaskSets"));
        assertThatThrownBy(
                        () -> Create.create(provider, URN, SimulatedProvider.inputs("{'tags': {'a': '1'}}"), QUIETLY))
                .isInstanceOfSatisfying(Unfinished.class, unfinished -> {
                    assertThat(unfinished.state().id()).startsWith("arn:aws:ecs:");
                    assertThat(unfinished.state().outputs().get("tagsAll").toString())
                            .contains("a");
                    assertThat(unfinished.reasons())
                            .singleElement()
                            .asString()
                            .contains("was created", "DescribeTaskSets");
                });
    }

    @Test
    void aTokenThatAlreadyMadeATaskSetIsRefused() {
        var inputs = SimulatedProvider.inputs("{'clientToken': 'mine'}");
        var made = Create.create(provider, URN, inputs, QUIETLY);
        assertThatThrownBy(() -> Create.create(provider, URN, inputs, QUIETLY))
                .isInstanceOf(Refused.class)
                .hasMessageContainingAll("clientToken", made.id(), "pulumi import");
    }

    @Test
    void aSetInAnotherRegionIsNeitherGoneNorDeleted() {
        var made = Create.create(provider, URN, SimulatedProvider.inputs("{}"), QUIETLY);
        var elsewhere = simulated.configured("{'region': 'eu-west-1'}");
        assertThatThrownBy(() -> Read.read(elsewhere, Log.SILENT, made.id(), Value.Obj.EMPTY, made.inputs()))
                .isInstanceOf(AwsFailure.class)
                .hasMessageContainingAll("us-east-1", "eu-west-1", "pulumi config set aws-ecs:region");
        assertThatThrownBy(() -> Delete.delete(elsewhere, made.id(), Value.Obj.EMPTY, QUIETLY))
                .isInstanceOf(AwsFailure.class);
        assertThat(Read.read(provider, Log.SILENT, made.id(), Value.Obj.EMPTY, made.inputs()))
                .isPresent();
    }

    @Test
    void aPreviewOfAnUpdateDropsTheTagsThatTheProgramDrops() {
        var made = Create.create(provider, URN, SimulatedProvider.inputs("{'tags': {'a': '1'}}"), QUIETLY);
        var promised = Update.preview(
                provider, made.id(), made.outputs(), SimulatedProvider.inputs("{}"), List.of(), Log.SILENT);
        assertThat(promised.outputs().get("tags")).isEqualTo(Value.Null.NULL);
        assertThat(promised.outputs().get("tagsAll")).isEqualTo(Value.Obj.EMPTY);
    }

    @Test
    void anOptionalSecretThatIsNotThereIsLeftOut() {
        var inputs = SimulatedProvider.inputs("{}").with("externalId", new Value.Secret(Value.Null.NULL));
        var checked = Check.check(provider.tags(), Value.Obj.EMPTY, inputs);
        assertThat(checked.failures()).isEmpty();
        assertThat(checked.inputs().fields()).doesNotContainKey("externalId");
    }

    @Test
    void aSetOfAnotherAccountIsNotTakenForGone() {
        var made = Create.create(provider, URN, SimulatedProvider.inputs("{}"), QUIETLY);
        var elsewhere = simulated.configured("{'assumeRole': {'roleArn': 'arn:aws:iam::999999999999:role/deploy'}}");
        simulated.called();
        for (ThrowingCallable verb : List.<ThrowingCallable>of(
                () -> Read.read(elsewhere, Log.SILENT, made.id(), Value.Obj.EMPTY, made.inputs()),
                () -> Delete.delete(elsewhere, made.id(), Value.Obj.EMPTY, QUIETLY))) {
            assertThatThrownBy(verb)
                    .isInstanceOf(AwsFailure.class)
                    .hasMessageContainingAll(
                            made.id(),
                            "the task set is in account 123456789012, but the credentials belong to account"
                                    + " 999999999999");
        }
        assertThat(simulated.called()).containsOnlyOnce("GetCallerIdentity");
    }

    @Test
    void aSetIsGoneWhenAwsSaysSoAndNobodyKnowsTheAccount() {
        var made = Create.create(provider, URN, SimulatedProvider.inputs("{}"), QUIETLY);
        simulated.simulator.inject(new DenyAccess("GetCallerIdentity"));
        simulated.simulator.vanish(made.id());
        simulated.called();
        assertThat(Read.read(provider, Log.SILENT, made.id(), Value.Obj.EMPTY, made.inputs()))
                .isEmpty();
        assertThat(Read.read(provider, Log.SILENT, made.id(), Value.Obj.EMPTY, made.inputs()))
                .isEmpty();
        assertThat(simulated.called()).containsExactly("DescribeTaskSets", "GetCallerIdentity", "DescribeTaskSets");
    }

    @Test
    void whatIsThereIsReadWithoutAskingForTheAccount() {
        var made = Create.create(provider, URN, SimulatedProvider.inputs("{}"), QUIETLY);
        Read.read(provider, Log.SILENT, made.id(), Value.Obj.EMPTY, made.inputs());
        assertThat(simulated.called()).doesNotContain("GetCallerIdentity");
    }

    private State update(State made, Value.Obj olds, Value.Obj news) {
        return Update.update(provider, made.id(), made.outputs(), olds, news, List.of(), QUIETLY);
    }
}
