package io.github.pulumiawsecs.provider.taskset;

import static io.github.pulumiawsecs.provider.taskset.SimulatedProvider.QUIETLY;
import static io.github.pulumiawsecs.provider.taskset.SimulatedProvider.URN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.testkit.RecordingLog;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ids by which people know a task set that Pulumi did not make. */
class IdFormsTest {
    private final SimulatedProvider simulated = new SimulatedProvider();
    private final TaskSetContext provider = simulated.provider;
    private final String arn = ResourceCalls.create(provider, URN, SimulatedProvider.inputs("{}"), QUIETLY)
            .id();
    private final RecordingLog log = new RecordingLog();

    @AfterEach
    void close() {
        simulated.close();
    }

    static List<UnaryOperator<String>> forms() {
        return List.of(
                arn -> arn,
                arn -> "demo/web/" + shortId(arn),
                arn -> shortId(arn) + ",web,demo",
                arn -> shortId(arn) + "," + sibling(arn, "service/demo/web") + "," + sibling(arn, "cluster/demo"),
                arn -> shortId(arn) + ",web," + sibling(arn, "cluster/demo"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void readsEveryIdFormat(UnaryOperator<String> form) {
        var read = readForImport(form.apply(arn)).orElseThrow();
        assertThat(read.id()).isEqualTo(arn);
        assertThat(read.inputs()).isEqualTo(readForImport(arn).orElseThrow().inputs());
        assertThat(log.messages()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void logsReasonForDrainingTaskSet(UnaryOperator<String> form) {
        simulated.drain(arn);
        assertThat(readForImport(form.apply(arn))).isEmpty();
        assertThat(log.messages())
                .singleElement()
                .asString()
                .contains(form.apply(arn), "DRAINING", "aws ecs describe-services");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void logsLocationOfMissingTaskSet(UnaryOperator<String> form) {
        simulated.simulator.purge(arn);
        assertThat(readForImport(form.apply(arn))).isEmpty();
        assertThat(log.messages())
                .singleElement()
                .asString()
                .contains("task set " + form.apply(arn) + ": does not exist", "account", "aws ecs describe-services");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecs-svc/1,nothing,demo", "ecs-svc/1,web,nowhere", "nowhere/web/ecs-svc/1"})
    void returnsEmptyWithoutClusterOrService(String id) {
        assertThat(readForImport(id)).isEmpty();
        assertThat(log.messages()).singleElement().asString().contains("task set " + id + ": does not exist");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void logsNothingOnRefresh(UnaryOperator<String> form) {
        simulated.simulator.purge(arn);
        assertThat(ResourceCalls.read(
                        provider,
                        log,
                        form.apply(arn),
                        PropertyValue.ObjectValue.EMPTY,
                        SimulatedProvider.inputs("{}")))
                .isEmpty();
        assertThat(log.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 4})
    void rejectsArnOfAnotherRegionInImport(int form) {
        var elsewhere = simulated.configured("{'region': 'eu-west-1'}");
        simulated.called();
        assertThatThrownBy(() -> ResourceCalls.read(
                        elsewhere,
                        log,
                        forms().get(form).apply(arn),
                        PropertyValue.ObjectValue.EMPTY,
                        PropertyValue.ObjectValue.EMPTY))
                .isInstanceOf(AwsCallException.class)
                .hasMessageContainingAll("us-east-1", "eu-west-1", "pulumi config set aws-ecs:region");
        assertThat(simulated.called()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ecs-svc/1", "web", "", "1,web,demo", "arn:aws:ecs:us-east-1:123456789012:service/demo/web"})
    void listsIdFormatsForInvalidId(String id) {
        simulated.called();
        assertThatThrownBy(() -> readForImport(id))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContainingAll(
                        "(got \"" + id + "\")",
                        "arn:aws:ecs:REGION:ACCOUNT:task-set/CLUSTER/SERVICE/ecs-svc/NUMBER",
                        " CLUSTER/SERVICE/ecs-svc/NUMBER",
                        "ecs-svc/NUMBER,SERVICE,CLUSTER",
                        "aws ecs describe-services");
        assertThat(simulated.called()).isEmpty();
    }

    private Optional<ResourceState> readForImport(String id) {
        return ResourceCalls.read(provider, log, id, PropertyValue.ObjectValue.EMPTY, PropertyValue.ObjectValue.EMPTY);
    }

    private static String shortId(String arn) {
        return arn.substring(arn.indexOf("ecs-svc/"));
    }

    private static String sibling(String arn, String resource) {
        return arn.substring(0, arn.indexOf("task-set/")) + resource;
    }
}
