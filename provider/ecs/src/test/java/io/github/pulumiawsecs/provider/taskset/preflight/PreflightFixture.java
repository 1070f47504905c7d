package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.provider.aws.AwsClientConfig;
import io.github.pulumiawsecs.provider.aws.AwsClients;
import io.github.pulumiawsecs.provider.aws.AwsEnvironment;
import io.github.pulumiawsecs.provider.aws.AwsService;
import io.github.pulumiawsecs.provider.aws.Endpoints;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import java.time.Duration;
import java.time.InstantSource;

/** Preflights that look at a simulator. */
final class PreflightFixture {
    private PreflightFixture() {}

    /** Returns one with so much patience that a busy machine does not matter. */
    static Preflight at(EcsSimulator simulator, InstantSource clock) {
        return at(simulator, clock, Duration.ofMinutes(1));
    }

    /** Returns one that refuses in previews, too, what the program may put right itself. */
    static Preflight strictlyAt(EcsSimulator simulator, InstantSource clock) {
        return Preflight.create(clients(simulator), true, clock, Duration.ofMinutes(1));
    }

    static Preflight at(EcsSimulator simulator, InstantSource clock, Duration budget) {
        return Preflight.create(clients(simulator), false, clock, budget);
    }

    private static AwsClients clients(EcsSimulator simulator) {
        var settings = AwsClientConfig.builder()
                .region(simulator.settings().region())
                .accessKey("test")
                .secretKey("test")
                .maxRetries(0)
                .endpoints(Endpoints.builder()
                        .override(AwsService.ECS, simulator.endpoint().toString())
                        .build())
                .build();
        return new AwsClients(settings, AwsEnvironment.ofProcess(), "0.0.0-test");
    }

    /** Returns the least that a task set of the seed's service needs, and {@code more}. */
    static PropertyValue.ObjectValue inputs(String more) {
        var inputs = JsonPropertyValues.parseObject("{'cluster': 'demo', 'service': 'web', 'taskDefinition': 'web:1',"
                + " 'networkConfiguration': {'awsvpcConfiguration': {'subnets': ['subnet-1']}},"
                + " 'launchType': 'FARGATE'}");
        for (var field : JsonPropertyValues.parseObject(more).fields().entrySet()) {
            inputs = inputs.with(field.getKey(), field.getValue());
        }
        return inputs;
    }
}
