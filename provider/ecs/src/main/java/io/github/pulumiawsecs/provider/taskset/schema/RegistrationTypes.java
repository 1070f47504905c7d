package io.github.pulumiawsecs.provider.taskset.schema;

import static io.github.pulumiawsecs.framework.schema.PropertyType.INTEGER;
import static io.github.pulumiawsecs.framework.schema.PropertyType.STRING;

import io.github.pulumiawsecs.framework.schema.CrossFieldRules;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyBuilder;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.Rule;
import io.github.pulumiawsecs.framework.schema.Rules;
import io.github.pulumiawsecs.provider.arn.AwsReference;
import io.github.pulumiawsecs.provider.arn.NamePatterns;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.AdvancedConfiguration;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.ServiceRegistry;

/**
 * The load balancers and service registries that the tasks of a task set register with (Amazon ECS API Reference, the data
 * types of these names).
 */
public final class RegistrationTypes {

    static final ObjectType<AdvancedConfiguration, AdvancedConfiguration.Builder> ADVANCED_CONFIGURATION =
            new ObjectType<>(
                    "AdvancedConfiguration",
                    "Settings that ECS needs to shift traffic between two target groups by itself.",
                    AdvancedConfiguration::builder,
                    AdvancedConfiguration.Builder::build,
                    List.of(
                            advanced("alternateTargetGroupArn")
                                    .doc("ARN of the second target group.")
                                    .references(AwsReference.TARGET_GROUP)
                                    .sentAs(AdvancedConfiguration.Builder::alternateTargetGroupArn)
                                    .readFrom(AdvancedConfiguration::alternateTargetGroupArn)
                                    .build(),
                            advanced("productionListenerRule")
                                    .doc("ARN of the listener rule or listener for production traffic.")
                                    .references(AwsReference.LISTENER_RULE)
                                    .sentAs(AdvancedConfiguration.Builder::productionListenerRule)
                                    .readFrom(AdvancedConfiguration::productionListenerRule)
                                    .build(),
                            advanced("testListenerRule")
                                    .doc("ARN of the listener rule or listener for test traffic.")
                                    .references(AwsReference.LISTENER_RULE)
                                    .sentAs(AdvancedConfiguration.Builder::testListenerRule)
                                    .readFrom(AdvancedConfiguration::testListenerRule)
                                    .build(),
                            advanced("roleArn")
                                    .doc("ARN of the IAM role with which ECS changes the load balancer.")
                                    .references(AwsReference.ROLE)
                                    .sentAs(AdvancedConfiguration.Builder::roleArn)
                                    .readFrom(AdvancedConfiguration::roleArn)
                                    .build()),
                    List.of());

    /** Amazon ECS Developer Guide, "Deploy Amazon ECS services using a third-party controller". */
    private static final Rule NO_CLASSIC_LOAD_BALANCER = Rule.when(
            "must be omitted: task sets support Application and Network Load Balancers only, by targetGroupArn",
            _ -> false);

    public static final Property<LoadBalancer, LoadBalancer.Builder, String> LOAD_BALANCER_CONTAINER_NAME =
            loadBalancer("containerName", STRING)
                    .doc("Name of a container of the task definition.")
                    .required()
                    .rule(NamePatterns.CONTAINER)
                    .sentAs(LoadBalancer.Builder::containerName)
                    .readFrom(LoadBalancer::containerName)
                    .build();

    public static final Property<LoadBalancer, LoadBalancer.Builder, Integer> LOAD_BALANCER_CONTAINER_PORT =
            loadBalancer("containerPort", INTEGER)
                    .doc("Port of the container that the task definition maps.")
                    .required()
                    .rule(Rules.between(1, 65_535))
                    .sentAs(LoadBalancer.Builder::containerPort)
                    .readFrom(LoadBalancer::containerPort)
                    .build();

    static final ObjectType<LoadBalancer, LoadBalancer.Builder> LOAD_BALANCER = new ObjectType<>(
            "TaskSetLoadBalancer",
            "Target group that a task set's tasks register with.",
            LoadBalancer::builder,
            LoadBalancer.Builder::build,
            List.of(
                    loadBalancer("targetGroupArn", STRING)
                            .doc("ARN of the target group. For tasks in `awsvpc` mode its target type must be `ip`.")
                            .required()
                            .references(AwsReference.TARGET_GROUP)
                            .sentAs(LoadBalancer.Builder::targetGroupArn)
                            .readFrom(LoadBalancer::targetGroupArn)
                            .build(),
                    loadBalancer("loadBalancerName", STRING)
                            .doc("""
                                    Name of a Classic Load Balancer. AWS supports these for services only: a task set \
                                    with one is rejected.""")
                            .rule(NO_CLASSIC_LOAD_BALANCER)
                            .sentAs(LoadBalancer.Builder::loadBalancerName)
                            .readFrom(LoadBalancer::loadBalancerName)
                            .build(),
                    LOAD_BALANCER_CONTAINER_NAME,
                    LOAD_BALANCER_CONTAINER_PORT,
                    loadBalancer("advancedConfiguration", ADVANCED_CONFIGURATION)
                            .doc("Settings for traffic that ECS shifts by itself.")
                            .sentAs(LoadBalancer.Builder::advancedConfiguration)
                            .readFrom(LoadBalancer::advancedConfiguration)
                            .build()),
            List.of());

    public static final Property<ServiceRegistry, ServiceRegistry.Builder, Integer> REGISTRY_PORT = registry(
                    "port", INTEGER)
            .doc("""
                    Port for an SRV record, for tasks in `awsvpc` mode. Cannot be combined with `containerName` and \
                    `containerPort`.""")
            .rule(Rules.between(1, 65_535))
            .sentAs(ServiceRegistry.Builder::port)
            .readFrom(ServiceRegistry::port)
            .build();

    public static final Property<ServiceRegistry, ServiceRegistry.Builder, String> REGISTRY_CONTAINER_NAME = registry(
                    "containerName", STRING)
            .doc("""
                    Name of a container of the task definition. Required in `bridge` and `host` mode. Requires \
                    `containerPort`.""")
            .rule(NamePatterns.CONTAINER)
            .sentAs(ServiceRegistry.Builder::containerName)
            .readFrom(ServiceRegistry::containerName)
            .build();

    public static final Property<ServiceRegistry, ServiceRegistry.Builder, Integer> REGISTRY_CONTAINER_PORT = registry(
                    "containerPort", INTEGER)
            .doc("Port of the container that the task definition maps. Requires `containerName`.")
            .rule(Rules.between(1, 65_535))
            .sentAs(ServiceRegistry.Builder::containerPort)
            .readFrom(ServiceRegistry::containerPort)
            .build();

    static final ObjectType<ServiceRegistry, ServiceRegistry.Builder> SERVICE_REGISTRY = new ObjectType<>(
            "TaskSetServiceRegistry",
            "Cloud Map service that a task set's tasks register with.",
            ServiceRegistry::builder,
            ServiceRegistry.Builder::build,
            List.of(
                    registry("registryArn", STRING)
                            .doc("ARN of the Cloud Map service.")
                            .required()
                            .references(AwsReference.REGISTRY)
                            .sentAs(ServiceRegistry.Builder::registryArn)
                            .readFrom(ServiceRegistry::registryArn)
                            .build(),
                    REGISTRY_PORT,
                    REGISTRY_CONTAINER_NAME,
                    REGISTRY_CONTAINER_PORT),
            List.of(
                    CrossFieldRules.conflicting(
                            REGISTRY_PORT, REGISTRY_CONTAINER_NAME, "a registry takes a port or a container"),
                    CrossFieldRules.conflicting(
                            REGISTRY_PORT, REGISTRY_CONTAINER_PORT, "a registry takes a port or a container"),
                    CrossFieldRules.requiredTogether(REGISTRY_CONTAINER_NAME, REGISTRY_CONTAINER_PORT)));

    private RegistrationTypes() {}

    private static PropertyBuilder<AdvancedConfiguration, AdvancedConfiguration.Builder, String> advanced(String name) {
        return Property.input(name, STRING);
    }

    private static <J> PropertyBuilder<LoadBalancer, LoadBalancer.Builder, J> loadBalancer(
            String name, PropertyType<J> type) {
        return Property.input(name, type);
    }

    private static <J> PropertyBuilder<ServiceRegistry, ServiceRegistry.Builder, J> registry(
            String name, PropertyType<J> type) {
        return Property.input(name, type);
    }
}
