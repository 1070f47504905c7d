package io.github.pulumiawsecs.provider.drift;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.provider.taskset.ProviderContext;
import io.github.pulumiawsecs.simulator.Seed;
import io.github.pulumiawsecs.simulator.moto.MotoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Moto with a service in it, and a provider for it. It runs tasks on Fargate only, by launch type, and wants subnets that
 * exist and a list of security groups.
 */
record MotoDriftFixture(MotoServer server, List<String> subnets, List<String> groups, ProviderContext provider)
        implements ProviderOperations, AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Starts one. */
    static MotoDriftFixture start() {
        var server = MotoServer.start();
        var moto = new MotoDriftFixture(
                server,
                server.subnets("us-east-1"),
                server.securityGroups("us-east-1"),
                ProviderOperations.provider(server.endpoint(), DriftFixture.TAG_POLICIES.getLast()));
        moto.call("CreateCluster", "{'clusterName': 'demo'}");
        moto.call(
                "CreateService",
                "{'cluster': 'demo', 'serviceName': 'web', 'desiredCount': 1, 'deploymentController': {'type': 'EXTERNAL'}}");
        moto.call("RegisterTaskDefinition", Seed.webTaskDefinition("example/web:1.0"));
        moto.call("RegisterTaskDefinition", Seed.webTaskDefinition("example/web:1.1"));
        return moto;
    }

    /** Returns the next program that moto has all for. */
    PropertyValue.ObjectValue program(Random random) {
        var program = Programs.next(random, List.of(LaunchProfile.ALL.getFirst()));
        var network = (PropertyValue.ObjectValue) program.get("networkConfiguration");
        var awsvpc = ((PropertyValue.ObjectValue) network.get("awsvpcConfiguration"))
                .with("subnets", some(random, subnets, 1))
                .with("securityGroups", some(random, groups, 0));
        // Its counts never move, so that nothing would be steady.
        return program.with("waitForSteadyState", new PropertyValue.BoolValue(false))
                .with("networkConfiguration", network.with("awsvpcConfiguration", awsvpc));
    }

    /** Performs an operation behind Pulumi's back. */
    void call(String operation, String json) {
        var request = HttpRequest.newBuilder(server.endpoint())
                .header("X-Amz-Target", "AmazonEC2ContainerServiceV20141113." + operation)
                .header("Content-Type", "application/x-amz-json-1.1")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/ecs/aws4_request, Signature=test")
                .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))
                .build();
        try {
            var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(operation + ": " + answer.body());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static PropertyValue some(Random random, List<String> texts, int least) {
        var shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, random);
        return new PropertyValue.ArrayValue(
                shuffled.subList(0, least + random.nextInt(texts.size() - least + 1)).stream()
                        .<PropertyValue>map(PropertyValue.StringValue::new)
                        .toList());
    }

    @Override
    public void close() {
        server.close();
    }
}
