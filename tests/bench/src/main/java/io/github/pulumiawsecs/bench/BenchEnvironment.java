package io.github.pulumiawsecs.bench;

import com.google.protobuf.Struct;
import io.github.pulumiawsecs.harness.PluginProcess;
import io.github.pulumiawsecs.harness.RecordingEngine;
import io.github.pulumiawsecs.harness.Structs;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.Seed;
import io.github.pulumiawsecs.simulator.SimulatorSettings;
import io.github.pulumiawsecs.simulator.model.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;

/** The environment of a candidate: an engine that accepts connections, and the simulator with some services. */
record BenchEnvironment(EcsSimulator aws, RecordingEngine engine) implements AutoCloseable {
    static final String URN = "urn:pulumi:dev::bench::aws-ecs:index:TaskSet::blue";

    /** The maximum in ECS. */
    static final int SETS_OF_A_SERVICE = 5;

    static BenchEnvironment create() {
        return create(Timing.INSTANT);
    }

    static BenchEnvironment create(Timing pace) {
        var aws = EcsSimulator.start(SimulatorSettings.defaults().withTiming(pace));
        Seed.apply(aws);
        return new BenchEnvironment(aws, RecordingEngine.start());
    }

    PluginProcess start(Candidate candidate) {
        return candidate.start(aws.endpoint(), engine.address());
    }

    /** Sends the first requests of the engine, up to Configure. */
    static void configure(PluginProcess plugin) {
        configure(plugin, Struct.getDefaultInstance());
    }

    static void configure(PluginProcess plugin, Struct configuration) {
        var client = plugin.client();
        client.handshake(ProviderHandshakeRequest.newBuilder()
                .setEngineAddress("127.0.0.1:1")
                .build());
        client.checkConfig(CheckRequest.newBuilder().setNews(configuration).build());
        client.configure(ConfigureRequest.newBuilder()
                .setArgs(configuration)
                .setAcceptSecrets(true)
                .build());
    }

    /** Reads a task set like a refresh. */
    static ReadResponse read(PluginProcess plugin, String arn) {
        var request = ReadRequest.newBuilder().setUrn(URN).setId(arn).setInputs(inputs(arn.split("/", -1)[2]));
        var read = plugin.client().read(request.build());
        if (!read.getId().equals(arn)) {
            throw new IllegalStateException("the task set was not found: " + arn);
        }
        return read;
    }

    /** Returns the inputs of a typical task set. */
    static Struct inputs(String service) {
        return Structs.taskSetInputs(service, "");
    }

    /** Creates services with the maximum number of task sets. Returns the ARNs, grouped by service. */
    List<String> taskSets(int count) {
        var arns = new ArrayList<String>();
        for (var service : services(count)) {
            for (int i = 0; i < SETS_OF_A_SERVICE && arns.size() < count; i++) {
                arns.add(aws.call("CreateTaskSet", """
                        {"cluster": "demo", "service": "%s", "taskDefinition": "web:1", "launchType": "FARGATE",
                         "networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-0a1b2c3d4e5f60001"]}},
                         "scale": {"value": 50, "unit": "PERCENT"}}""".formatted(service))
                        .getAsJsonObject("taskSet")
                        .get("taskSetArn")
                        .getAsString());
            }
        }
        return arns;
    }

    /** Creates the services for a number of task sets. */
    List<String> services(int taskSets) {
        var names = new ArrayList<String>();
        for (int i = 0; i * SETS_OF_A_SERVICE < taskSets; i++) {
            var name = "s" + System.nanoTime();
            aws.call("CreateService", """
                    {"cluster": "demo", "serviceName": "%s", "desiredCount": 4,
                     "deploymentController": {"type": "EXTERNAL"}}""".formatted(name));
            names.add(name);
        }
        return names;
    }

    /** Returns the number of calls per operation since the last call, and clears the recording. */
    Map<String, Long> called() {
        var counts =
                aws.calls().stream().collect(Collectors.groupingBy(call -> call.operation(), Collectors.counting()));
        aws.clearCalls();
        return counts;
    }

    @Override
    public void close() {
        engine.close();
        aws.close();
    }
}
