package awsecs.wiretests.plugin;

import awsecs.harness.PluginProcess;
import awsecs.simulator.EcsSimulator;
import awsecs.simulator.RecordedCall;
import awsecs.simulator.Seed;
import awsecs.simulator.SimulatedClock;
import awsecs.simulator.SimulatorSettings;
import awsecs.simulator.model.Pace;
import com.google.gson.JsonObject;
import java.util.List;

/** A plugin that is configured for a simulator: cluster demo, service web, task definitions web:1 and web:2. */
public record Stage(EcsSimulator simulator, PluginProcess plugin, Engine engine) implements AutoCloseable {

    /** Sets the stage; its time stands still. */
    public static Stage set() {
        return set(Launch.plugin().start());
    }

    /** Sets the stage for a plugin that runs already. */
    public static Stage set(PluginProcess plugin) {
        var simulator = EcsSimulator.start(SimulatorSettings.defaults()
                .withClock(SimulatedClock.standing())
                .withPace(Pace.INSTANT));
        Seed.plant(simulator);
        var stage = new Stage(simulator, plugin, new Engine(plugin));
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
        return Engine.json("{'region': 'us-east-1', 'accessKey': 'test', 'secretKey': 'test',"
                + " 'endpoints': {'ecs': '" + address + "', 'sts': '" + address + "'}}");
    }

    /** Returns inputs that pass Check: the least that Fargate needs, and {@code more}. */
    public JsonObject inputs(String more) {
        var inputs = Engine.json("{'cluster': 'demo', 'service': 'web', 'taskDefinition': 'web:1',"
                + " 'networkConfiguration': {'awsvpcConfiguration': {'subnets': ['subnet-1', 'subnet-2']}},"
                + " 'launchType': 'FARGATE'}");
        Engine.json(more).asMap().forEach(inputs::add);
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
