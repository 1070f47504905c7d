package io.github.pulumiawsecs.provider.drift;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.simulator.Seed;
import io.github.pulumiawsecs.simulator.SimulatedClock;
import io.github.pulumiawsecs.simulator.moto.MotoServer;
import io.github.pulumiawsecs.testkit.TaskSetOperations;
import io.github.pulumiawsecs.testkit.TestCredentials;
import io.github.pulumiawsecs.testkit.VirtualTime;
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
 * A moto server with a service, and a provider. Programs use launch type FARGATE only, existing subnets and a list of
 * security groups, as moto requires.
 */
final class MotoDriftFixture extends TaskSetOperations implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final MotoServer server;
    private final List<String> subnets;
    private final List<String> groups;

    private MotoDriftFixture(MotoServer server) {
        // Repeated reads of a missing task set need not wait: moto answers consistently.
        super(TestCredentials.provider(
                server.endpoint(),
                new VirtualTime(SimulatedClock.fixed()),
                "{'preflight': 'off'}",
                DriftFixture.TAG_POLICIES.getLast()));
        this.server = server;
        subnets = server.subnets("us-east-1");
        groups = server.securityGroups("us-east-1");
    }

    /** Starts moto and creates the resources. */
    static MotoDriftFixture start() {
        var moto = new MotoDriftFixture(MotoServer.start());
        moto.call("CreateCluster", "{'clusterName': 'demo'}");
        moto.call(
                "CreateService",
                "{'cluster': 'demo', 'serviceName': 'web', 'desiredCount': 1, 'deploymentController': {'type': 'EXTERNAL'}}");
        moto.call("RegisterTaskDefinition", Seed.webTaskDefinition("example/web:1.0"));
        moto.call("RegisterTaskDefinition", Seed.webTaskDefinition("example/web:1.1"));
        return moto;
    }

    /** Returns a random program that moto supports. */
    PropertyValue.ObjectValue program(Random random) {
        var program = Programs.random(random, List.of(LaunchProfile.ALL.getFirst()));
        var network = (PropertyValue.ObjectValue) program.get("networkConfiguration");
        var awsvpc = ((PropertyValue.ObjectValue) network.get("awsvpcConfiguration"))
                .with("subnets", subset(random, subnets, 1))
                .with("securityGroups", subset(random, groups, 0));
        // In moto, counts never change, so that no task set becomes steady.
        return program.with("waitForSteadyState", new PropertyValue.BoolValue(false))
                .with("networkConfiguration", network.with("awsvpcConfiguration", awsvpc));
    }

    /** Performs an operation out of band. */
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
            var response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(operation + ": " + response.body());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static PropertyValue subset(Random random, List<String> texts, int minimum) {
        var shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, random);
        return new PropertyValue.ArrayValue(
                shuffled.subList(0, minimum + random.nextInt(texts.size() - minimum + 1)).stream()
                        .<PropertyValue>map(PropertyValue.StringValue::new)
                        .toList());
    }

    @Override
    public void close() {
        server.close();
    }
}
