package io.github.pulumiawsecs.simulator.rules;

import static io.github.pulumiawsecs.simulator.rules.Rule.all;
import static io.github.pulumiawsecs.simulator.rules.Rule.when;

import io.github.pulumiawsecs.simulator.shape.AwsvpcConfiguration;
import io.github.pulumiawsecs.simulator.shape.CapacityProviderStrategyItem;
import io.github.pulumiawsecs.simulator.shape.CreateTaskSetRequest;
import io.github.pulumiawsecs.simulator.shape.Members;
import java.util.List;

/** The rules on members that depend on Fargate, EC2 or external instances. */
final class InfrastructureRules {
    private InfrastructureRules() {}

    static final Rule<CreateTaskSetRequest> REQUEST = all(
            when(
                    "The platform version must be null when specifying a launch type or capacity providers other than "
                            + "Fargate.",
                    request -> request.platformVersion() == null || mayBeFargate(request)),
            when(
                    "Assign public IP is not supported for this launch type.",
                    request -> !assignsPublicIp(request) || mayBeFargate(request)),
            // ECS developer guide, "Fargate task networking": the only network mode is awsvpc.
            when(
                    "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
                    request ->
                            request.awsvpc() != null || !(mustBeFargate(request) || request.platformVersion() != null)),
            // ECS developer guide, "Amazon ECS clusters for external instances": unsupported features.
            when(
                    "External instances support neither load balancers nor service registries nor the awsvpc network mode.",
                    request -> !"EXTERNAL".equals(request.launchType())
                            || (Members.orEmpty(request.loadBalancers()).isEmpty()
                                    && Members.orEmpty(request.serviceRegistries())
                                            .isEmpty()
                                    && request.awsvpc() == null)),
            // ServiceRegistry: the network modes bridge and host require a container. Only awsvpc has a configuration.
            when(
                    "A service registry needs a containerName and containerPort combination when the networkMode is not "
                            + "'awsvpc'.",
                    request -> request.awsvpc() != null
                            || Members.orEmpty(request.serviceRegistries()).stream()
                                    .allMatch(registry -> registry.containerName() != null)));

    private static boolean mustBeFargate(CreateTaskSetRequest request) {
        return "FARGATE".equals(request.launchType())
                || strategy(request).stream().anyMatch(CapacityProviderStrategyItem::isFargate);
    }

    /** Fargate, or neither launch type nor strategy: then the cluster's default strategy decides. */
    private static boolean mayBeFargate(CreateTaskSetRequest request) {
        return mustBeFargate(request)
                || (request.launchType() == null && strategy(request).isEmpty());
    }

    private static boolean assignsPublicIp(CreateTaskSetRequest request) {
        AwsvpcConfiguration awsvpc = request.awsvpc();
        return awsvpc != null && "ENABLED".equals(awsvpc.assignPublicIp());
    }

    private static List<CapacityProviderStrategyItem> strategy(CreateTaskSetRequest request) {
        return Members.orEmpty(request.capacityProviderStrategy());
    }
}
