package awsecs.simulator.rules;

import static awsecs.simulator.rules.Rule.all;
import static awsecs.simulator.rules.Rule.each;
import static awsecs.simulator.rules.Rule.that;

import awsecs.simulator.model.TaskDefinition;
import awsecs.simulator.model.TaskSetPlan;
import awsecs.simulator.shape.NetworkConfiguration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a task set must have in common with its task definition; decided when all that was omitted is filled in. */
public final class TaskDefinitionRules {
    private TaskDefinitionRules() {}

    /** The rules for a set of that task definition. */
    public static Rule<TaskSetPlan> of(TaskDefinition definition) {
        boolean awsvpc = definition.networkMode().equals("awsvpc");
        return all(
                that(
                        "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
                        plan -> !awsvpc || hasAwsvpc(plan)),
                that(
                        "Network Configuration is not valid for the given networkMode of this task definition.",
                        plan -> awsvpc || !hasAwsvpc(plan)),
                that(
                        "Assign public IP is not supported for this launch type.",
                        plan -> isFargate(plan) || !assignsPublicIp(plan)),
                that(
                        "The platform version must be null when specifying an EC2 launch type.",
                        plan -> isFargate(plan) || plan.platformVersion() == null),
                that(
                        "Task definition does not support the launch type.",
                        plan -> fitsLaunchType(definition, isFargate(plan) ? "FARGATE" : plan.launchType())),
                each(
                        TaskSetPlan::loadBalancers,
                        that(
                                "The container of the load balancer does not exist in the task definition, or does not "
                                        + "have that container port defined.",
                                balancer -> maps(definition, balancer.containerName(), balancer.containerPort()))),
                each(
                        TaskSetPlan::serviceRegistries,
                        that(
                                "The container of the service registry does not exist in the task definition, or does "
                                        + "not have that container port defined.",
                                registry -> registry.containerName() == null
                                        || maps(definition, registry.containerName(), registry.containerPort()))),
                each(
                        TaskSetPlan::serviceRegistries,
                        that(
                                "A service registry needs a containerName and containerPort combination when the "
                                        + "networkMode is not 'awsvpc'.",
                                registry -> awsvpc || registry.containerName() != null)));
    }

    /** Whether the set runs on Fargate, by launch type or by capacity providers. */
    public static boolean isFargate(TaskSetPlan plan) {
        return "FARGATE".equals(plan.launchType())
                || plan.capacityProviderStrategy().stream().anyMatch(item -> item.isFargate());
    }

    private static boolean hasAwsvpc(TaskSetPlan plan) {
        NetworkConfiguration network = plan.networkConfiguration();
        return network != null && network.awsvpcConfiguration() != null;
    }

    private static boolean assignsPublicIp(TaskSetPlan plan) {
        NetworkConfiguration network = plan.networkConfiguration();
        return network != null
                && network.awsvpcConfiguration() != null
                && "ENABLED".equals(network.awsvpcConfiguration().assignPublicIp());
    }

    private static boolean fitsLaunchType(TaskDefinition definition, @Nullable String launchType) {
        Set<String> required = definition.requiresCompatibilities();
        return launchType == null || required.isEmpty() || required.contains(launchType);
    }

    private static boolean maps(TaskDefinition definition, @Nullable String container, @Nullable Integer port) {
        return container != null
                && definition
                        .containerPorts(container)
                        .filter(ports -> ports.contains(port))
                        .isPresent();
    }
}
