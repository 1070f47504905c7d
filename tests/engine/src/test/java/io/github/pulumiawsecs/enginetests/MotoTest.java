package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.pulumiawsecs.simulator.Seed;
import io.github.pulumiawsecs.simulator.moto.MotoServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The life cycle of a task set on moto, a simulator from another project. */
class MotoTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void deploysWholeLifeCycle() throws Exception {
        try (var moto = MotoServer.start();
                var stack = YamlStack.in(
                        Workspace.forEndpoint(moto.endpoint()), program(moto, "web:1", 100, "{team: web}"))) {
            seed(moto);
            up(stack);
            var created = taskSet(moto);
            assertThat(SimulatedEcs.tags(created)).isEqualTo(Map.of("team", "web"));
            up(stack, "--expect-no-changes");
            stack.cli().succeed("refresh", "--yes", "--skip-preview", "--expect-no-changes");

            stack.workspace().writeYaml(program(moto, "web:1", 50, "{owner: me}"));
            up(stack);
            var updated = taskSet(moto);
            assertThat(updated.get("taskSetArn")).isEqualTo(created.get("taskSetArn"));
            assertThat(updated.getAsJsonObject("scale").get("value").getAsInt()).isEqualTo(50);
            assertThat(SimulatedEcs.tags(updated)).isEqualTo(Map.of("owner", "me"));

            stack.workspace().writeYaml(program(moto, "web:2", 50, "{owner: me}"));
            up(stack);
            assertThat(taskSet(moto).get("taskSetArn")).isNotEqualTo(created.get("taskSetArn"));
            stack.cli().succeed("destroy", "--yes", "--skip-preview");
            assertThat(service(moto).getAsJsonArray("taskSets")).isEmpty();
        }
    }

    private static void up(YamlStack stack, String... options) throws Exception {
        var command = Stream.concat(Stream.of("up", "--yes", "--skip-preview"), Stream.of(options));
        stack.cli().succeed(command.toArray(String[]::new));
    }

    /** Moto requires existing subnets and security groups, and never starts a task. */
    private static String program(MotoServer moto, String taskDefinition, int percent, String tags) {
        return """
                resources:
                  web:
                    type: aws-ecs:index:TaskSet
                    properties:
                      cluster: demo
                      service: web
                      taskDefinition: %s
                      launchType: FARGATE
                      networkConfiguration:
                        awsvpcConfiguration:
                          subnets: %s
                          securityGroups: %s
                      scale: {value: %d}
                      tags: %s
                      waitForSteadyState: false
                """.formatted(
                        taskDefinition, moto.subnets("us-east-1"), moto.securityGroups("us-east-1"), percent, tags);
    }

    /** Creates the same resources as the seed of the simulator. */
    private static void seed(MotoServer moto) throws IOException, InterruptedException {
        call(moto, "CreateCluster", "{'clusterName':'demo'}");
        call(
                moto,
                "CreateService",
                "{'cluster':'demo','serviceName':'web','desiredCount':4,'deploymentController':{'type':'EXTERNAL'}}");
        call(moto, "RegisterTaskDefinition", Seed.webTaskDefinition("example/web:1.0"));
        call(moto, "RegisterTaskDefinition", Seed.webTaskDefinition("example/web:1.1"));
    }

    /** Returns the only task set of the service, with its tags. */
    private static JsonObject taskSet(MotoServer moto) throws IOException, InterruptedException {
        var taskSets = service(moto).getAsJsonArray("taskSets");
        assertThat(taskSets).hasSize(1);
        var arn = taskSets.get(0).getAsJsonObject().get("taskSetArn").getAsString();
        return call(
                        moto,
                        "DescribeTaskSets",
                        "{'cluster':'demo','service':'web','taskSets':['%s'],'include':['TAGS']}".formatted(arn))
                .getAsJsonArray("taskSets")
                .get(0)
                .getAsJsonObject();
    }

    private static JsonObject service(MotoServer moto) throws IOException, InterruptedException {
        return call(moto, "DescribeServices", "{'cluster':'demo','services':['web']}")
                .getAsJsonArray("services")
                .get(0)
                .getAsJsonObject();
    }

    private static JsonObject call(MotoServer moto, String operation, String json)
            throws IOException, InterruptedException {
        var answer = CLIENT.send(
                HttpRequest.newBuilder(moto.endpoint())
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
