package io.github.pulumiawsecs.enginetests;

import com.pulumi.awsecs.TaskSetArgs;
import com.pulumi.awsecs.inputs.TaskSetCapacityProviderStrategyArgs;
import com.pulumi.awsecs.inputs.TaskSetLoadBalancerArgs;
import com.pulumi.awsecs.inputs.TaskSetServiceRegistryArgs;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A change that replaces the task set.
 *
 * @param property the changed input, which is also the name of the task set and of its service
 * @param before the initial inputs
 * @param after the changed inputs
 * @param diffPath the path in the diff of the engine
 */
record Replacement(
        String property,
        UnaryOperator<TaskSetArgs.Builder> before,
        UnaryOperator<TaskSetArgs.Builder> after,
        String diffPath) {

    /** Another service, another cluster, and a task definition for both Fargate and EC2. */
    static final String OTHER_SERVICE = "service-2";

    static final String OTHER_CLUSTER = "other";
    static final String ANYWHERE = "anywhere:1";

    private static final String TARGET_GROUP =
            "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123456789abcdef";
    private static final String REGISTRY =
            "arn:aws:servicediscovery:us-east-1:123456789012:service/srv-0123456789abcdef";

    /** A case for each property whose change replaces the task set. */
    static final List<Replacement> ALL = List.of(
            new Replacement("cluster", set -> set, set -> set.cluster(OTHER_CLUSTER), "cluster"),
            new Replacement("service", set -> set, set -> set.service(OTHER_SERVICE), "service"),
            new Replacement("taskDefinition", set -> set, set -> set.taskDefinition("web:2"), "taskDefinition"),
            new Replacement("externalId", set -> set.externalId("blue"), set -> set.externalId("green"), "externalId"),
            new Replacement(
                    "networkConfiguration",
                    set -> set,
                    set -> set.networkConfiguration(WebTaskSet.network("subnet-1", "subnet-3")),
                    "networkConfiguration.awsvpcConfiguration.subnets[1]"),
            new Replacement(
                    "loadBalancers",
                    set -> set,
                    set -> set.loadBalancers(TaskSetLoadBalancerArgs.builder()
                            .targetGroupArn(TARGET_GROUP)
                            .containerName("app")
                            .containerPort(8080)
                            .build()),
                    "loadBalancers"),
            new Replacement(
                    "serviceRegistries",
                    set -> set.serviceRegistries(TaskSetServiceRegistryArgs.builder()
                            .registryArn(REGISTRY)
                            .build()),
                    set -> set.serviceRegistries(TaskSetServiceRegistryArgs.builder()
                            .registryArn(REGISTRY)
                            .port(8080)
                            .build()),
                    "serviceRegistries[0].port"),
            new Replacement(
                    "launchType",
                    set -> set.taskDefinition(ANYWHERE),
                    set -> set.taskDefinition(ANYWHERE).launchType("EC2"),
                    "launchType"),
            new Replacement(
                    "capacityProviderStrategy",
                    set -> runningOn(set, "FARGATE"),
                    set -> runningOn(set, "FARGATE_SPOT"),
                    "capacityProviderStrategy[0].capacityProvider"),
            new Replacement(
                    "platformVersion",
                    set -> set.platformVersion("1.3.0"),
                    set -> set.platformVersion("1.4.0"),
                    "platformVersion"));

    @Override
    public String toString() {
        return property;
    }

    private static TaskSetArgs.Builder runningOn(TaskSetArgs.Builder set, String capacityProvider) {
        var inputs = set.build();
        return TaskSetArgs.builder()
                .cluster(inputs.cluster())
                .service(inputs.service())
                .taskDefinition(inputs.taskDefinition())
                .networkConfiguration(WebTaskSet.network("subnet-1"))
                .capacityProviderStrategy(TaskSetCapacityProviderStrategyArgs.builder()
                        .capacityProvider(capacityProvider)
                        .weight(1)
                        .build());
    }
}
