package io.github.pulumiawsecs.simulator.rules;

import static io.github.pulumiawsecs.simulator.rules.Rule.all;
import static io.github.pulumiawsecs.simulator.rules.Rule.each;
import static io.github.pulumiawsecs.simulator.rules.Rule.when;

import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.TaskDefinition;
import io.github.pulumiawsecs.simulator.model.TaskSetConfiguration;
import io.github.pulumiawsecs.simulator.shape.LoadBalancer;
import io.github.pulumiawsecs.simulator.shape.NetworkConfiguration;
import io.github.pulumiawsecs.simulator.shape.ServiceRegistry;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules on a task set and its task definition; checked after AWS's defaults are applied. */
public final class TaskDefinitionRules {
    private TaskDefinitionRules() {}

    /** Returns the rules on task sets of {@code definition}. */
    public static Rule<TaskSetConfiguration> forTaskDefinition(TaskDefinition definition) {
        boolean awsvpc = definition.networkMode().equals("awsvpc");
        return all(
                when(
                        "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
                        configuration -> !awsvpc || hasAwsvpc(configuration)),
                when(
                        "Network Configuration is not valid for the given networkMode of this task definition.",
                        configuration -> awsvpc || !hasAwsvpc(configuration)),
                when(
                        "Assign public IP is not supported for this launch type.",
                        configuration -> isFargate(configuration) || !assignsPublicIp(configuration)),
                when(
                        "The platform version must be null when specifying an EC2 launch type.",
                        configuration -> isFargate(configuration) || configuration.platformVersion() == null),
                launchType(definition),
                each(
                        TaskSetConfiguration::loadBalancers,
                        container(definition, LoadBalancer::containerName, LoadBalancer::containerPort)),
                each(
                        TaskSetConfiguration::serviceRegistries,
                        container(definition, ServiceRegistry::containerName, ServiceRegistry::containerPort)),
                each(
                        TaskSetConfiguration::serviceRegistries,
                        when(
                                "A service registry needs a containerName and containerPort combination when the "
                                        + "networkMode is not 'awsvpc'.",
                                registry -> awsvpc || (registry.containerName() != null && registry.port() == null))));
    }

    private static Rule<TaskSetConfiguration> launchType(TaskDefinition definition) {
        return (configuration, scope) -> {
            String launchType = isFargate(configuration) ? "FARGATE" : configuration.launchType();
            return launchType == null || definition.supports(launchType)
                    ? Optional.empty()
                    : Optional.of(AwsError.invalidParameter(
                            "Task definition does not support launch_type " + launchType + "."));
        };
    }

    /** The container must exist and map the port. Other rules cover a missing container name. */
    private static <T> Rule<T> container(
            TaskDefinition definition, Function<T, @Nullable String> name, Function<T, @Nullable Integer> port) {
        return (part, scope) -> {
            String container = name.apply(part);
            if (container == null) {
                return Optional.empty();
            }
            return definition
                    .containerPorts(container)
                    .map(ports -> ports.contains(port.apply(part))
                            ? Optional.<AwsError>empty()
                            : Optional.of(AwsError.invalidParameter("The container " + container
                                    + " did not have a container port " + port.apply(part) + " defined.")))
                    .orElseGet(() -> Optional.of(AwsError.invalidParameter(
                            "The container " + container + " does not exist in the task definition.")));
        };
    }

    /** Returns whether a task set runs on Fargate, by launch type or capacity providers. */
    public static boolean isFargate(TaskSetConfiguration configuration) {
        return "FARGATE".equals(configuration.launchType())
                || configuration.capacityProviderStrategy().stream().anyMatch(item -> item.isFargate());
    }

    private static boolean hasAwsvpc(TaskSetConfiguration configuration) {
        NetworkConfiguration network = configuration.networkConfiguration();
        return network != null && network.awsvpcConfiguration() != null;
    }

    private static boolean assignsPublicIp(TaskSetConfiguration configuration) {
        NetworkConfiguration network = configuration.networkConfiguration();
        return network != null
                && network.awsvpcConfiguration() != null
                && "ENABLED".equals(network.awsvpcConfiguration().assignPublicIp());
    }
}
