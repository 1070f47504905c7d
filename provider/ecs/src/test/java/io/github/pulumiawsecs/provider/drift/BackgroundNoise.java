package io.github.pulumiawsecs.provider.drift;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import java.util.Random;

/** Changes of a task set that are not drift. */
final class BackgroundNoise {
    private BackgroundNoise() {}

    /** Applies random changes: AWS's own and ignored tags, other counts, another status, a newer revision. */
    static void apply(ProviderFixture fixture, Random random, ResourceState state) {
        var simulator = fixture.simulator();
        var arn = state.id();
        var path = arn.split("/", -1);
        if (random.nextBoolean()) {
            simulator.addAwsTag(arn, "aws:ecs:serviceName", path[2]);
        }
        if (random.nextInt(3) == 0 && fixture.provider().tags().ignored().matches("zz-weather")) {
            simulator.call(
                    "TagResource",
                    "{'resourceArn': '%s', 'tags': [{'key': 'zz-weather', 'value': 'rain'}, {'key': 'audit', 'value': 'x'}]}"
                            .formatted(arn));
        }
        if (random.nextInt(3) == 0) {
            simulator.call(
                    "UpdateService",
                    "{'cluster': '%s', 'service': '%s', 'desiredCount': %d}"
                            .formatted(path[1], path[2], 1 + random.nextInt(9)));
        }
        if (random.nextInt(3) == 0) {
            simulator.call(
                    "UpdateServicePrimaryTaskSet",
                    "{'cluster': '%s', 'service': '%s', 'primaryTaskSet': '%s'}".formatted(path[1], path[2], arn));
        }
        if (random.nextInt(9) == 0
                && state.outputs().get("taskDefinition") instanceof PropertyValue.StringValue(String definition)) {
            DriftFixture.register(simulator, definition.replaceAll(".*/|:[0-9]+$", ""));
        }
    }
}
