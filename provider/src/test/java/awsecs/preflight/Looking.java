package awsecs.preflight;

import awsecs.aws.Clients;
import awsecs.aws.Endpoints;
import awsecs.aws.Settings;
import awsecs.aws.Surroundings;
import awsecs.simulator.EcsSimulator;
import awsecs.value.JsonValues;
import awsecs.value.Value;
import java.time.Duration;
import java.time.InstantSource;

/** Preflights that look at a simulator. */
final class Looking {
    private Looking() {}

    /** Returns one with so much patience that a busy machine does not matter. */
    static Preflight at(EcsSimulator simulator, InstantSource clock) {
        return at(simulator, clock, Duration.ofMinutes(1));
    }

    /** Returns one that refuses in previews, too, what the program may put right itself. */
    static Preflight strictlyAt(EcsSimulator simulator, InstantSource clock) {
        return Preflight.with(clients(simulator), true, clock, Duration.ofMinutes(1));
    }

    static Preflight at(EcsSimulator simulator, InstantSource clock, Duration budget) {
        return Preflight.with(clients(simulator), false, clock, budget);
    }

    private static Clients clients(EcsSimulator simulator) {
        var settings = Settings.builder()
                .region(simulator.settings().region())
                .accessKey("test")
                .secretKey("test")
                .maxRetries(0)
                .endpoints(
                        Endpoints.builder().ecs(simulator.endpoint().toString()).build())
                .build();
        return new Clients(settings, Surroundings.ofThisProcess(), "0.0.0-test");
    }

    /** Returns the least that a task set of the seed's service needs, and {@code more}. */
    static Value.Obj inputs(String more) {
        var inputs = JsonValues.object("{'cluster': 'demo', 'service': 'web', 'taskDefinition': 'web:1',"
                + " 'networkConfiguration': {'awsvpcConfiguration': {'subnets': ['subnet-1']}},"
                + " 'launchType': 'FARGATE'}");
        for (var field : JsonValues.object(more).fields().entrySet()) {
            inputs = inputs.with(field.getKey(), field.getValue());
        }
        return inputs;
    }
}
