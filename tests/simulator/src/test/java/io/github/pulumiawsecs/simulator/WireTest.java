package io.github.pulumiawsecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WireTest {
    private final SimulatorFixture fixture = new SimulatorFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void returnsRequestIdWithoutSignature() throws Exception {
        HttpResponse<String> response = post("AmazonEC2ContainerServiceV20141113.DescribeClusters", "{}");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("x-amzn-RequestId")).isPresent();
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/x-amz-json-1.1");
        assertThat(post("AmazonEC2ContainerServiceV20141113.Nonsense", "{}")
                        .headers()
                        .firstValue("x-amzn-RequestId"))
                .isPresent();
    }

    @Test
    void encodesTimesAsEpochSeconds() throws Exception {
        assertThat(post(
                                "AmazonEC2ContainerServiceV20141113.DescribeServices",
                                "{\"cluster\":\"demo\",\"services\":[\"web\"]}")
                        .body())
                .contains("\"createdAt\":1767225600.000");
    }

    @Test
    void treatsNullMembersAsAbsent() throws Exception {
        assertThat(post(
                                "AmazonEC2ContainerServiceV20141113.DescribeServices",
                                "{\"cluster\":\"demo\",\"services\":[\"web\",null],\"include\":null}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void rejectsMalformedRequestsInAwsFormat() throws Exception {
        assertError(post("AmazonEC2ContainerServiceV20141113.Nonsense", "{}"), "UnknownOperationException");
        assertError(post("DynamoDB_20120810.GetItem", "{}"), "UnknownOperationException");
        assertError(post("AmazonEC2ContainerServiceV20141113.CreateCluster", "{"), "SerializationException");
        assertError(post("AmazonEC2ContainerServiceV20141113.CreateCluster", "[]"), "SerializationException");
        assertError(post("AmazonEC2ContainerServiceV20141113.CreateCluster", "{\"tags\":1}"), "SerializationException");
    }

    @Test
    void derivesPartitionFromRegion() {
        SimulatorSettings settings = SimulatorSettings.defaults().withRegion("us-gov-west-1");
        assertThat(settings.scope().ecsArn("cluster/demo"))
                .isEqualTo("arn:aws-us-gov:ecs:us-gov-west-1:123456789012:cluster/demo");
        try (EcsSimulator simulator = EcsSimulator.start(settings.withPartition("aws-iso"))) {
            assertThat(simulator.call("CreateCluster", "{}").toString())
                    .contains("arn:aws-iso:ecs:us-gov-west-1:123456789012:cluster/default");
        }
    }

    private static void assertError(HttpResponse<String> response, String type) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).startsWith("{\"__type\":\"" + type + "\",\"message\":");
    }

    private HttpResponse<String> post(String target, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(fixture.simulator.endpoint())
                                .header("X-Amz-Target", target)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
