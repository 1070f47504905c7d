package io.github.pulumiawsecs.wiretests.plugin;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.harness.PluginProcess;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.RecordedCall;
import io.github.pulumiawsecs.simulator.Seed;
import io.github.pulumiawsecs.simulator.SimulatedClock;
import io.github.pulumiawsecs.simulator.SimulatorSettings;
import io.github.pulumiawsecs.simulator.model.Timing;
import java.util.List;

/** A plugin that is configured for a simulator with cluster demo, service web, and task definitions web:1 and web:2. */
public record PluginFixture(EcsSimulator simulator, PluginProcess plugin, EngineClient engine)
        implements AutoCloseable {

    /** Starts a plugin and a simulator whose clock stands still. */
    public static PluginFixture start() {
        return start(PluginLauncher.plugin().start());
    }

    /** Starts a simulator for a running plugin. */
    public static PluginFixture start(PluginProcess plugin) {
        var simulator = EcsSimulator.start(
                SimulatorSettings.defaults().withClock(SimulatedClock.fixed()).withTiming(Timing.INSTANT));
        Seed.apply(simulator);
        var fixture = new PluginFixture(simulator, plugin, new EngineClient(plugin));
        fixture.configure();
        return fixture;
    }

    /** Calls Configure, as the engine does at the beginning of a deployment. */
    public void configure() {
        engine.call("Configure", "{'args': " + config() + "}");
    }

    /** Returns the configuration for the simulator. */
    public JsonObject config() {
        var address = simulator.endpoint();
        return EngineClient.json("{'region': 'us-east-1', 'accessKey': 'test', 'secretKey': 'test',"
                + " 'endpoints': {'ecs': '" + address + "', 'sts': '" + address + "'}}");
    }

    /** Returns checked inputs: the minimal inputs for Fargate and {@code more}. */
    public JsonObject inputs(String more) {
        var inputs = EngineClient.json("{'cluster': 'demo', 'service': 'web', 'taskDefinition': 'web:1',"
                + " 'networkConfiguration': {'awsvpcConfiguration': {'subnets': ['subnet-1', 'subnet-2']}},"
                + " 'launchType': 'FARGATE'}");
        EngineClient.json(more).asMap().forEach(inputs::add);
        var checked = engine.check(inputs);
        if (checked.has("failures")) {
            throw new IllegalArgumentException(checked.get("failures").toString());
        }
        return checked.getAsJsonObject("inputs");
    }

    /** Returns the AWS operations since the last call, and clears the recording. */
    public List<String> takeCalls() {
        var operations = simulator.calls().stream().map(RecordedCall::operation).toList();
        simulator.clearCalls();
        return operations;
    }

    @Override
    public void close() {
        plugin.close();
        simulator.close();
    }
}
