package io.github.pulumiawsecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.AssignPublicIp;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskSetsResponse;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.ScaleUnit;
import software.amazon.awssdk.services.ecs.model.StabilityStatus;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskSet;
import software.amazon.awssdk.services.ecs.model.TaskSetField;

/** Verifies the wire format with the AWS SDK for Java. */
class AwsClientTest {
    private final SimulatorFixture fixture = new SimulatorFixture();
    private final EcsClient ecs = SdkClients.ecs(fixture.simulator.endpoint(), "us-east-1");

    @AfterEach
    void close() {
        ecs.close();
        fixture.close();
    }

    @Test
    void decodesTaskSetInSdk() {
        TaskSet set = ecs.createTaskSet(request().build()).taskSet();
        assertThat(set.status()).isEqualTo("ACTIVE");
        assertThat(set.launchType()).isEqualTo(LaunchType.FARGATE);
        assertThat(set.externalId()).isEqualTo("release-7");
        assertThat(set.scale().value()).isEqualTo(50.0);
        assertThat(set.scale().unit()).isEqualTo(ScaleUnit.PERCENT);
        assertThat(set.computedDesiredCount()).isEqualTo(2);
        assertThat(set.stabilityStatus()).isEqualTo(StabilityStatus.STABILIZING);
        assertThat(set.createdAt()).isEqualTo(fixture.simulator.clock().instant());
        assertThat(set.hasLoadBalancers()).isTrue();
        assertThat(set.networkConfiguration().awsvpcConfiguration().assignPublicIp())
                .isEqualTo(AssignPublicIp.DISABLED);
        assertThat(set.tags()).containsExactly(tag("team", "a"));
    }

    @Test
    void supportsLifecycleThroughSdk() {
        TaskSet set = ecs.createTaskSet(request().build()).taskSet();
        ecs.updateTaskSet(update -> update.cluster("demo")
                .service("web")
                .taskSet(set.taskSetArn())
                .scale(scale -> scale.value(100.0).unit(ScaleUnit.PERCENT)));
        ecs.tagResource(tags -> tags.resourceArn(set.taskSetArn()).tags(tag("stage", "test")));
        ecs.untagResource(tags -> tags.resourceArn(set.taskSetArn()).tagKeys("team"));
        fixture.advanceSeconds(11);
        TaskSet steady = describe(set).taskSets().get(0);
        assertThat(steady.stabilityStatus()).isEqualTo(StabilityStatus.STEADY_STATE);
        assertThat(steady.runningCount()).isEqualTo(4);
        assertThat(steady.tags()).containsExactly(tag("stage", "test"));
        ecs.updateServicePrimaryTaskSet(
                primary -> primary.cluster("demo").service("web").primaryTaskSet(set.id()));
        assertThat(ecs.describeServices(services -> services.cluster("demo").services("web"))
                        .services()
                        .get(0)
                        .taskSets()
                        .get(0)
                        .status())
                .isEqualTo("PRIMARY");
        ecs.deleteTaskSet(delete ->
                delete.cluster("demo").service("web").taskSet(set.id()).force(true));
        fixture.advanceSeconds(5);
        assertThat(describe(set).failures())
                .containsExactly(Failure.builder()
                        .arn(set.taskSetArn())
                        .reason("MISSING")
                        .build());
    }

    @Test
    void decodesErrorsInSdk() {
        ClusterNotFoundException error = catchThrowableOfType(
                ClusterNotFoundException.class,
                () -> ecs.createTaskSet(request().cluster("no").build()));
        assertThat(error.awsErrorDetails().errorMessage()).isEqualTo("Cluster not found.");
        assertThat(error.statusCode()).isEqualTo(400);
        assertThat(error.requestId()).isNotEmpty();
    }

    @Test
    void separatesRegionsBySignature() {
        try (EcsClient china = SdkClients.ecs(fixture.simulator.endpoint(), "cn-north-1")) {
            EcsException error = catchThrowableOfType(
                    EcsException.class, () -> china.createTaskSet(request().build()));
            assertThat(error).isInstanceOf(ClusterNotFoundException.class);
            assertThat(china.createCluster(create -> create.clusterName("demo"))
                            .cluster()
                            .clusterArn())
                    .isEqualTo("arn:aws-cn:ecs:cn-north-1:123456789012:cluster/demo");
        }
    }

    @Test
    void recordsCalls() {
        ecs.createTaskSet(request().build());
        fixture.simulator.clock().advance(Duration.ofMinutes(1));
        ecs.describeClusters(clusters -> clusters.clusters("demo"));
        List<RecordedCall> calls = fixture.simulator.calls();
        assertThat(calls).extracting(RecordedCall::operation).containsExactly("CreateTaskSet", "DescribeClusters");
        assertThat(Duration.between(calls.get(0).receivedAt(), calls.get(1).receivedAt()))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(calls.get(0).body().get("externalId").getAsString()).isEqualTo("release-7");
        assertThat(calls.get(0).region()).isEqualTo("us-east-1");
        assertThat(calls.get(0).userAgent()).contains("aws-sdk-java");
        assertThat(fixture.simulator.writes())
                .extracting(RecordedCall::operation)
                .containsExactly("CreateTaskSet");
        fixture.simulator.clearCalls();
        assertThat(fixture.simulator.calls()).isEmpty();
    }

    private DescribeTaskSetsResponse describe(TaskSet set) {
        return ecs.describeTaskSets(describe -> describe.cluster("demo")
                .service("web")
                .taskSets(set.taskSetArn())
                .include(TaskSetField.TAGS));
    }

    private static CreateTaskSetRequest.Builder request() {
        return CreateTaskSetRequest.builder()
                .cluster("demo")
                .service("web")
                .taskDefinition("web")
                .externalId("release-7")
                .launchType(LaunchType.FARGATE)
                .networkConfiguration(network -> network.awsvpcConfiguration(
                        awsvpc -> awsvpc.subnets("subnet-a", "subnet-b").securityGroups("sg-a")))
                .scale(scale -> scale.value(50.0).unit(ScaleUnit.PERCENT))
                .tags(tag("team", "a"));
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
