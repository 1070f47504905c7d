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

/** A plugin that is configured for a simulator: cluster demo, service web, task definitions web:1 and web:2. */
public record PluginFixture(EcsSimulator simulator, PluginProcess plugin, EngineClient engine)
        implements AutoCloseable {

    /** Sets the stage; its time stands still. */
    public static PluginFixture set() {
        return set(PluginLauncher.plugin().start());
    }

    /** Sets the stage for a plugin that runs already. */
    public static PluginFixture set(PluginProcess plugin) {
        var simulator = EcsSimulator.start(
                SimulatorSettings.defaults().withClock(SimulatedClock.fixed()).withTiming(Timing.INSTANT));
        Seed.apply(simulator);
        var stage = new PluginFixture(simulator, plugin, new EngineClient(plugin));
        stage.configure();
        return stage;
    }

    /** Begins another deployment. */
    public void configure() {
        engine.call("Configure", "{'args': " + config() + "}");
    }

    /** Returns the configuration for the simulator. */
    public JsonObject config() {
        var address = simulator.endpoint();
        return EngineClient.json("{'region': 'us-east-1', 'accessKey': 'test', 'secretKey': 'test',"
                + " 'endpoints': {'ecs': '" + address + "', 'sts': '" + address + "'}}");
    }

    /** Returns inputs that pass Check: the least that Fargate needs, and {@code more}. */
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

    /** Returns the operations that reached AWS since the last time, and forgets them. */
    public List<String> called() {
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
