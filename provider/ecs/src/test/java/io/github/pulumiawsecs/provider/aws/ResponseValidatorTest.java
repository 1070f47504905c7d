package io.github.pulumiawsecs.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue.ArrayValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.StringValue;
import io.github.pulumiawsecs.framework.resource.ApiCallException.Outcome;
import io.github.pulumiawsecs.framework.resource.Lister;
import io.github.pulumiawsecs.simulator.wire.HttpReply;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** AWS leaves out members, or sets null in their place. */
class ResponseValidatorTest {
    private final ProviderFixture fixture = ProviderFixture.start();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void ignoresNullElements() {
        var inputs = SampleInputs.checked("{'tags': {'team': 'web'}}");
        var created = fixture.create(inputs);
        replace("DescribeTaskSets", "([\\[])([{\"])", "$1null,$2");

        var read = fixture.read(created.id(), created.outputs(), inputs).orElseThrow();

        assertThat(read.outputs()).isEqualTo(created.outputs());
    }

    @Test
    void reportsCreateWithoutTaskSetAsUnknown() {
        replace("CreateTaskSet", ".+", "{}");

        assertThatThrownBy(() -> fixture.create(SampleInputs.checked()))
                .isInstanceOfSatisfying(
                        AwsCallException.class,
                        failure -> assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN))
                .hasMessageContaining("the response is incomplete: it lacks taskSet");
        assertThat(fixture.taskSets()).hasSize(1);
    }

    @Test
    void reportsTaskSetWithoutArn() {
        var created = fixture.create(SampleInputs.checked());
        replace("DescribeTaskSets", "\"taskSetArn\"", "\"newMember\"");

        assertThatThrownBy(() -> fixture.read(created.id(), created.inputs()))
                .isInstanceOf(AwsCallException.class)
                .hasMessageContaining("it lacks taskSetArn");
    }

    @Test
    void toleratesOtherMissingMembers() {
        var created = fixture.create(SampleInputs.checked());
        replace("DescribeTaskSets", "\"(createdAt|scale|status|updatedAt)\"", "\"newMember$1\"");

        var read =
                fixture.read(created.id(), created.outputs(), created.inputs()).orElseThrow();

        assertThat(read.id()).isEqualTo(created.id());
        assertThat(read.outputs().fields()).doesNotContainKeys("createdAt", "status", "updatedAt");
    }

    @Test
    void waitsWithoutTextsOfEvents() {
        try (var slow = ProviderFixture.slow()) {
            replace(slow, "DescribeServices", "\"(message|createdAt|desiredCount)\"", "\"newMember$1\"");

            assertThat(slow.create(SampleInputs.checked()).outputs().get("stabilityStatus"))
                    .isEqualTo(new StringValue("STEADY_STATE"));
        }
    }

    @Test
    void listsTaskSetsWithoutCreationTime() {
        fixture.create(SampleInputs.checked());
        fixture.create(SampleInputs.checked("{'externalId': 'green'}"));
        replace("DescribeServices", "\"createdAt\"", "\"newMember\"");

        var result = fixture.invoke(
                "aws-ecs:index:getTaskSets", JsonPropertyValues.parseObject("{'cluster': 'demo', 'service': 'web'}"));

        assertThat(result.result().get("taskSets"))
                .isInstanceOfSatisfying(
                        ArrayValue.class, sets -> assertThat(sets.items()).hasSize(2));
    }

    @Test
    void listsTaskSetWithUnknownArn() {
        fixture.create(SampleInputs.checked());
        replace("DescribeServices", "\"taskSetArn\":\"[^\"]*\"", "\"taskSetArn\":\"new form\"");

        var listed = new ArrayList<Lister.Item>();
        fixture.list(new Lister.Request(JsonPropertyValues.parseObject("{'cluster': 'demo'}"), 0, 0, ""), listed::add);

        assertThat(listed).containsExactly(new Lister.Item("new form", "new form"));
    }

    private void replace(String operation, String pattern, String replacement) {
        replace(fixture, operation, pattern, replacement);
    }

    private static void replace(ProviderFixture fixture, String operation, String pattern, String replacement) {
        fixture.filterReplies((called, reply) -> Optional.of(
                called.equals(operation)
                        ? new HttpReply(
                                reply.status(),
                                reply.contentType(),
                                reply.requestId(),
                                reply.body().replaceAll(pattern, replacement))
                        : reply));
    }
}
