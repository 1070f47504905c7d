package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.pulumiawsecs.simulator.Seed;
import io.github.pulumiawsecs.simulator.moto.MotoServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * Requests of tests to moto, outside Pulumi.
 *
 * @param server the server
 */
record Moto(MotoServer server) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Creates the same resources as the seed of the simulator. */
    void seed() throws IOException, InterruptedException {
        call("CreateCluster", "{'clusterName':'demo'}");
        call(
                "CreateService",
                "{'cluster':'demo','serviceName':'web','desiredCount':4,'deploymentController':{'type':'EXTERNAL'}}");
        call("RegisterTaskDefinition", Seed.webTaskDefinition("example/web:1.0"));
        call("RegisterTaskDefinition", Seed.webTaskDefinition("example/web:1.1"));
    }

    /** Returns the task set from DescribeTaskSets, with its tags. */
    JsonObject taskSet(String arn) throws IOException, InterruptedException {
        return call(
                        "DescribeTaskSets",
                        "{'cluster':'demo','service':'web','taskSets':['%s'],'include':['TAGS']}".formatted(arn))
                .getAsJsonArray("taskSets")
                .get(0)
                .getAsJsonObject();
    }

    /** Returns the number of task sets of the service. */
    int count() throws IOException, InterruptedException {
        JsonElement service = call("DescribeServices", "{'cluster':'demo','services':['web']}")
                .getAsJsonArray("services")
                .get(0);
        return service.getAsJsonObject().getAsJsonArray("taskSets").size();
    }

    /** Calls an operation. */
    JsonObject call(String operation, String json) throws IOException, InterruptedException {
        var answer = CLIENT.send(
                HttpRequest.newBuilder(server.endpoint())
                        .header("X-Amz-Target", "AmazonEC2ContainerServiceV20141113." + operation)
                        .header("Content-Type", "application/x-amz-json-1.1")
                        .header(
                                "Authorization",
                                "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/ecs/aws4_request, Signature=test")
                        .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }
}
