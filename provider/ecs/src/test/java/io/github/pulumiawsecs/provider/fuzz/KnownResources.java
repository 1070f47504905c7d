package io.github.pulumiawsecs.provider.fuzz;

import com.google.protobuf.Struct;
import java.util.ArrayList;
import java.util.List;

/** The resources that the provider has returned, as the engine's state has them. Not thread-safe. */
final class KnownResources {
    private static final int MAX = 8;

    private final PackageSamples samples;
    private final List<Known> resources = new ArrayList<>();

    KnownResources(PackageSamples samples) {
        this.samples = samples;
    }

    /** One resource. */
    record Known(String id, Struct outputs, Struct inputs) {}

    void add(Known resource) {
        if (resources.size() == MAX) {
            resources.removeFirst();
        }
        resources.add(resource);
    }

    /** Returns a resource; one that does not exist when there is none yet, and sometimes otherwise. */
    Known pick(String token, Choices choices) {
        if (!resources.isEmpty() && !choices.oneIn(4)) {
            return choices.pick(resources);
        }
        var inputs = samples.validInputs(token);
        return new Known(
                "arn:aws:ecs:us-east-1:123456789012:task-set/demo/web/ecs-svc/1234567890123456789", inputs, inputs);
    }
}
