package awsecs.preflight;

import awsecs.value.PropertyPath;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.Cluster;

/**
 * What the tasks will run on.
 *
 * @param launchType the launch type that it comes down to; capacity providers that are not Fargate's tell none
 * @param path the property that decides it
 * @param because how it came to that, as it reads behind the launch type; empty when the user wrote it
 */
record Capacity(String launchType, PropertyPath path, String because) {
    private static final List<String> FARGATE = List.of("FARGATE", "FARGATE_SPOT");

    /** Returns it, as far as it is known (Amazon ECS API Reference, "CreateTaskSet", {@code launchType}). */
    static Optional<Capacity> of(Wanted wanted, Optional<Cluster> cluster) {
        if (!wanted.isOmitted(Wanted.LAUNCH_TYPE)) {
            return wanted.text(Wanted.LAUNCH_TYPE).map(type -> new Capacity(type, Wanted.LAUNCH_TYPE, ""));
        }
        if (!wanted.isOmitted(Wanted.STRATEGY)) {
            var items = wanted.elements(Wanted.STRATEGY);
            return !items.isEmpty() && items.stream().allMatch(item -> isFargate(wanted, item))
                    ? Optional.of(new Capacity("FARGATE", Wanted.STRATEGY, ""))
                    : Optional.empty();
        }
        return cluster.flatMap(found -> ofDefault(found.defaultCapacityProviderStrategy()));
    }

    private static Optional<Capacity> ofDefault(List<CapacityProviderStrategyItem> strategy) {
        if (strategy.isEmpty()) {
            return Optional.of(new Capacity(
                    "EC2",
                    Wanted.LAUNCH_TYPE,
                    ", because neither launchType nor capacityProviderStrategy is given and the cluster has no default"
                            + " strategy"));
        }
        return strategy.stream().allMatch(item -> FARGATE.contains(item.capacityProvider()))
                ? Optional.of(new Capacity(
                        "FARGATE",
                        Wanted.LAUNCH_TYPE,
                        ", because neither launchType nor capacityProviderStrategy is given and the cluster's default"
                                + " strategy is on Fargate"))
                : Optional.empty();
    }

    private static boolean isFargate(Wanted wanted, PropertyPath item) {
        return wanted.name(item.field("capacityProvider"))
                .filter(FARGATE::contains)
                .isPresent();
    }
}
