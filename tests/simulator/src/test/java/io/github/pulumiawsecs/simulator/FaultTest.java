package io.github.pulumiawsecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.fault.CommitThenDrop;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.simulator.fault.Throttle;
import io.github.pulumiawsecs.simulator.fault.TransientServiceNotFound;
import io.github.pulumiawsecs.simulator.model.AwsError;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.AccessDeniedException;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.ServerException;
import software.amazon.awssdk.services.ecs.model.ServiceNotFoundException;

class FaultTest {
    private final SimulatorFixture fixture = new SimulatorFixture();
    private final EcsClient ecs = SdkClients.ecs(fixture.simulator.endpoint(), "us-east-1");

    @AfterEach
    void close() {
        ecs.close();
        fixture.close();
    }

    @Test
    void throttlesGivenNumberOfRequests() {
        fixture.simulator.injectFault(new Throttle("DescribeClusters", 2));
        assertThat(ecs.describeClusters(clusters -> clusters.clusters("demo")).clusters())
                .hasSize(1);
        assertThat(fixture.simulator.calls()).hasSize(3);
    }

    @Test
    void returnsStatus400ForThrottling() {
        fixture.simulator.injectFault(new Throttle("DescribeClusters", 10));
        EcsException error = catchThrowableOfType(EcsException.class, () -> ecs.describeClusters(clusters -> {}));
        assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ThrottlingException");
        assertThat(error.statusCode()).isEqualTo(400);
    }

    @Test
    void commitsBeforeDroppingConnection() throws Exception {
        fixture.simulator.injectFault(new CommitThenDrop("CreateCluster", 1));
        HttpRequest create = HttpRequest.newBuilder(fixture.simulator.endpoint())
                .header("X-Amz-Target", "AmazonEC2ContainerServiceV20141113.CreateCluster")
                .POST(HttpRequest.BodyPublishers.ofString("{\"clusterName\":\"other\"}"))
                .build();
        HttpClient client = HttpClient.newHttpClient();
        assertThatThrownBy(() -> client.send(create, HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
        assertThat(fixture.call("DescribeClusters", "{'clusters':['other']}").getAsJsonArray("clusters"))
                .hasSize(1);
        assertThat(client.send(create, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void createsTwiceOnRetryWithoutClientToken() {
        fixture.simulator.injectFault(new CommitThenDrop("CreateTaskSet", 1));
        create("once");
        assertThat(taskSets()).isEqualTo(1);
        fixture.simulator.injectFault(new CommitThenDrop("CreateTaskSet", 1));
        create(null);
        assertThat(taskSets()).isEqualTo(3);
    }

    @Test
    void deniesAccessWithCallerAndAction() {
        fixture.simulator.injectFault(new DenyAccess("CreateTaskSet"));
        AccessDeniedException error = catchThrowableOfType(
                AccessDeniedException.class, () -> ecs.createTaskSet(create -> create.cluster("demo")));
        assertThat(error.awsErrorDetails().errorMessage())
                .isEqualTo("User: arn:aws:iam::123456789012:user/simulator is not authorized to perform: "
                        + "ecs:CreateTaskSet because no identity-based policy allows the ecs:CreateTaskSet action");
        assertThat(ecs.describeClusters(clusters -> clusters.clusters("demo")).clusters())
                .hasSize(1);
        fixture.simulator.clearApiFaults();
        assertThatThrownBy(() -> ecs.createTaskSet(create -> create.cluster("demo")))
                .isNotInstanceOf(AccessDeniedException.class);
    }

    @Test
    void reportsServiceNotFoundTemporarily() {
        fixture.simulator.injectFault(new TransientServiceNotFound("UpdateService", 1));
        assertThatThrownBy(() -> ecs.updateService(
                        update -> update.cluster("demo").service("web").desiredCount(2)))
                .isInstanceOf(ServiceNotFoundException.class);
        ecs.updateService(update -> update.cluster("demo").service("web").desiredCount(2));
    }

    @Test
    void appliesFaultsInOrderOfInjection() {
        fixture.simulator.injectFault((call, next) -> new Response.Failure(AwsError.of("FirstException", "first")));
        fixture.simulator.injectFault((call, next) -> new Response.Failure(AwsError.of("SecondException", "second")));
        EcsException error = catchThrowableOfType(EcsException.class, () -> ecs.describeClusters(clusters -> {}));
        assertThat(error.awsErrorDetails().errorCode()).isEqualTo("FirstException");
    }

    @Test
    void reportsFailingFaultAsServerError() {
        fixture.simulator.injectFault((call, next) -> {
            throw new IllegalStateException("broken");
        });
        assertThatThrownBy(() -> ecs.describeClusters(clusters -> {})).isInstanceOf(ServerException.class);
    }

    private void create(@Nullable String token) {
        ecs.createTaskSet(create -> create.cluster("demo")
                .service("web")
                .taskDefinition("web")
                .launchType("FARGATE")
                .networkConfiguration(network -> network.awsvpcConfiguration(awsvpc -> awsvpc.subnets("subnet-a")))
                .clientToken(token));
    }

    private int taskSets() {
        return ecs.describeServices(services -> services.cluster("demo").services("web"))
                .services()
                .get(0)
                .taskSets()
                .size();
    }
}
