package io.github.pulumiawsecs.provider.drift;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import java.util.Random;

/** What happens to a task set without anybody having changed it. */
final class BackgroundNoise {
    private BackgroundNoise() {}

    /** Lets some of it happen: tags that others look after, other counts, another status, a newer revision. */
    static void passesOver(DriftFixture world, Random random, ResourceState made) {
        var simulator = world.simulator();
        var arn = made.id();
        var path = arn.split("/", -1);
        if (random.nextBoolean()) {
            simulator.addAwsTag(arn, "aws:ecs:serviceName", path[2]);
        }
        if (random.nextInt(3) == 0 && world.provider().tags().ignored().matches("zz-weather")) {
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
                && made.outputs().get("taskDefinition") instanceof PropertyValue.StringValue(String definition)) {
            DriftFixture.register(simulator, definition.replaceAll(".*/|:[0-9]+$", ""));
        }
    }
}
