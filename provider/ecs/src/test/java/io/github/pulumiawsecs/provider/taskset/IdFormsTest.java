package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.testkit.OutOfBand;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ids by which people know a task set that Pulumi did not make. */
class IdFormsTest {
    private final ProviderFixture fixture = ProviderFixture.start();
    private final String arn = fixture.create(SampleInputs.checked()).id();

    @AfterEach
    void close() {
        fixture.close();
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
        var read = fixture.read(form.apply(arn)).orElseThrow();
        assertThat(read.id()).isEqualTo(arn);
        assertThat(read.inputs()).isEqualTo(fixture.read(arn).orElseThrow().inputs());
        assertThat(fixture.log().warnings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void logsReasonForDrainingTaskSet(UnaryOperator<String> form) {
        OutOfBand.drain(fixture.simulator(), arn);
        assertThat(fixture.read(form.apply(arn))).isEmpty();
        assertThat(fixture.log().warnings())
                .singleElement()
                .asString()
                .contains(form.apply(arn), "DRAINING", "aws ecs describe-services");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void logsLocationOfMissingTaskSet(UnaryOperator<String> form) {
        fixture.simulator().purge(arn);
        assertThat(fixture.read(form.apply(arn))).isEmpty();
        assertThat(fixture.log().warnings())
                .singleElement()
                .asString()
                .contains("task set " + form.apply(arn) + ": must exist", "account", "aws ecs describe-services");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecs-svc/1,nothing,demo", "ecs-svc/1,web,nowhere", "nowhere/web/ecs-svc/1"})
    void returnsEmptyWithoutClusterOrService(String id) {
        assertThat(fixture.read(id)).isEmpty();
        assertThat(fixture.log().warnings()).singleElement().asString().contains("task set " + id + ": must exist");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void logsNothingOnRefresh(UnaryOperator<String> form) {
        fixture.simulator().purge(arn);
        assertThat(fixture.read(form.apply(arn), SampleInputs.checked())).isEmpty();
        assertThat(fixture.log().warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 4})
    void rejectsArnOfAnotherRegionInImport(int form) {
        var elsewhere = fixture.reconfigured("{'region': 'eu-west-1'}");
        fixture.takeCalls();
        assertThatThrownBy(() -> elsewhere.read(forms().get(form).apply(arn)))
                .isInstanceOf(AwsCallException.class)
                .hasMessageContainingAll("us-east-1", "eu-west-1", "pulumi config set aws-ecs:region");
        assertThat(fixture.takeCalls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ecs-svc/1", "web", "", "1,web,demo", "arn:aws:ecs:us-east-1:123456789012:service/demo/web"})
    void listsIdFormatsForInvalidId(String id) {
        fixture.takeCalls();
        assertThatThrownBy(() -> fixture.read(id))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContainingAll(
                        "(got \"" + id + "\")",
                        "arn:aws:ecs:REGION:ACCOUNT:task-set/CLUSTER/SERVICE/ecs-svc/NUMBER",
                        " CLUSTER/SERVICE/ecs-svc/NUMBER",
                        "ecs-svc/NUMBER,SERVICE,CLUSTER",
                        "aws ecs describe-services");
        assertThat(fixture.takeCalls()).isEmpty();
    }

    private static String shortId(String arn) {
        return arn.substring(arn.indexOf("ecs-svc/"));
    }

    private static String sibling(String arn, String resource) {
        return arn.substring(0, arn.indexOf("task-set/")) + resource;
    }
}
