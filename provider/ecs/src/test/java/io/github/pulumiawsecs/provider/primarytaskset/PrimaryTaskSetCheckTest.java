package io.github.pulumiawsecs.provider.primarytaskset;

import static io.github.pulumiawsecs.provider.primarytaskset.PrimaryOperations.URN;
import static io.github.pulumiawsecs.provider.primarytaskset.PrimaryOperations.inputs;
import static io.github.pulumiawsecs.provider.primarytaskset.PrimaryOperations.urn;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue.UnknownValue;
import io.github.pulumiawsecs.framework.property.UnknownKind;
import io.github.pulumiawsecs.testkit.MessageForm;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrimaryTaskSetCheckTest {
    private static final String WEB = "arn:aws:ecs:us-east-1:123456789012:task-set/demo/web/ecs-svc/1";

    private final ProviderFixture fixture = ProviderFixture.start();
    private final PrimaryOperations primary = new PrimaryOperations(fixture);

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {WEB, "demo/web/ecs-svc/1234567890123456789"})
    void acceptsTaskSets(String taskSet) {
        assertThat(primary.failures(URN, inputs(taskSet))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "web",
                "ecs-svc/1",
                "web/ecs-svc/1",
                "ecs-svc/1,web,demo",
                "arn:aws:ecs:us-east-1:123456789012:service/demo/web",
                "arn:aws:ecs:us-east-1:123456789012:task-set/demo/web"
            })
    void rejectsOtherText(String taskSet) {
        assertThat(primary.failures(URN, inputs(taskSet)))
                .singleElement()
                .asString()
                .startsWith("taskSet: must be the ARN of a task set or CLUSTER/SERVICE/ecs-svc/NUMBER");
    }

    @Test
    void rejectsOtherRegion() {
        assertThat(primary.failures(URN, inputs(WEB.replace("us-east-1", "eu-west-1"))))
                .singleElement()
                .asString()
                .startsWith("taskSet: must be in us-east-1, the provider's region");
    }

    @Test
    void waitsByDefault() {
        var checked = primary.check(URN, JsonPropertyValues.parseObject("{'taskSet': '" + WEB + "'}"));

        assertThat(checked.inputs()).isEqualTo(inputs(WEB));
    }

    @Test
    void acceptsUnknownTaskSet() {
        var unknown = inputs(WEB).with("taskSet", new UnknownValue(UnknownKind.STRING));

        assertThat(primary.failures(URN, unknown)).isEmpty();
        assertThat(primary.failures(urn("other"), unknown)).isEmpty();
    }

    @Test
    void rejectsSecondResourceOfService() {
        assertThat(primary.failures(URN, inputs(WEB))).isEmpty();

        assertThat(primary.failures(urn("other"), inputs("demo/web/ecs-svc/2")))
                .singleElement()
                .asString()
                .contains(URN.toString(), urn("other").toString(), "remove one of them")
                .is(MessageForm.ofCheckFailure());
        assertThat(primary.failures(URN, inputs(WEB))).isEmpty();
    }

    @Test
    void acceptsResourcesOfDifferentServices() {
        assertThat(primary.failures(URN, inputs(WEB))).isEmpty();
        assertThat(primary.failures(urn("api"), inputs("demo/api/ecs-svc/1"))).isEmpty();
        assertThat(primary.failures(urn("test"), inputs("test/web/ecs-svc/1"))).isEmpty();
    }

    @Test
    void acceptsServiceThatOtherResourceLeft() {
        assertThat(primary.failures(URN, inputs(WEB))).isEmpty();
        assertThat(primary.failures(URN, inputs("demo/api/ecs-svc/1"))).isEmpty();
        assertThat(primary.failures(urn("other"), inputs(WEB))).isEmpty();
    }
}
