package io.github.pulumiawsecs.provider.taskset;

import static io.github.pulumiawsecs.framework.schema.PropertyType.INTEGER;
import static io.github.pulumiawsecs.framework.schema.PropertyType.NUMBER;
import static io.github.pulumiawsecs.framework.schema.PropertyType.STRING;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.CrossFieldRules;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.Rules;
import io.github.pulumiawsecs.provider.arn.AwsReference;
import io.github.pulumiawsecs.provider.arn.NamePatterns;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.AdvancedConfiguration;
import software.amazon.awssdk.services.ecs.model.AwsVpcConfiguration;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.DeploymentEphemeralStorage;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.Scale;
import software.amazon.awssdk.services.ecs.model.ServiceRegistry;

/** The blocks inside a task set, each a table of its own (Amazon ECS API Reference, the data types of these names). */
final class TaskSetTypes {

    /** The scale that an omitted scale means. */
    static final PropertyValue FULL_SCALE = new PropertyValue.ObjectValue(
                    Map.of("value", new PropertyValue.NumberValue(100)))
            .with("unit", new PropertyValue.StringValue("PERCENT"));

    static final ObjectType<Scale, Scale.Builder> SCALE = new ObjectType<>(
            "TaskSetScale",
            "The share of a service's desired count that a task set runs.",
            Scale::builder,
            Scale.Builder::build,
            List.of(
                    Property.<Scale, Scale.Builder, Double>input("value", NUMBER)
                            .doc(
                                    "Percentage of the service's desired count, 0 to 100; the number of tasks is rounded up.")
                            .required()
                            .rule(Rules.between(0, 100))
                            .warning(TaskSetWarnings.NO_TASK)
                            .sentAs(Scale.Builder::value)
                            .readFrom(Scale::value),
                    Property.<Scale, Scale.Builder, String>input("unit", TaskSetEnumTypes.SCALE_UNIT)
                            .doc("Unit of the value: `PERCENT`, the only one and the default.")
                            .defaultsTo(new PropertyValue.StringValue("PERCENT"))
                            .sentAs(Scale.Builder::unit)
                            .readFrom(Scale::unitAsString)),
            List.of());

    static final ObjectType<AwsVpcConfiguration, AwsVpcConfiguration.Builder> AWSVPC = new ObjectType<>(
            "AwsVpcConfiguration",
            "The subnets and security groups of the tasks; all of one VPC.",
            AwsVpcConfiguration::builder,
            AwsVpcConfiguration.Builder::build,
            List.of(
                    Property.<AwsVpcConfiguration, AwsVpcConfiguration.Builder, List<String>>input(
                                    "subnets", new PropertyType.SetOf<>(STRING))
                            .doc("IDs of the subnets, 1 to 16, all of one VPC. Their order means nothing.")
                            .required()
                            .rule(Rules.notEmpty("subnet"))
                            .rule(Rules.atMost(16, "subnets"))
                            .elementRule(NamePatterns.SUBNET)
                            .sentAs(AwsVpcConfiguration.Builder::subnets)
                            .readFrom(AwsVpcConfiguration::subnets),
                    Property.<AwsVpcConfiguration, AwsVpcConfiguration.Builder, List<String>>input(
                                    "securityGroups", new PropertyType.SetOf<>(STRING))
                            .doc("""
                                    IDs of the security groups, up to 5, all of one VPC; left out, the VPC's default \
                                    group is used. Their order means nothing.""")
                            .rule(Rules.atMost(5, "security groups"))
                            .elementRule(NamePatterns.SECURITY_GROUP)
                            .sentAs(AwsVpcConfiguration.Builder::securityGroups)
                            .readFrom(AwsVpcConfiguration::securityGroups),
                    Property.<AwsVpcConfiguration, AwsVpcConfiguration.Builder, String>input(
                                    "assignPublicIp", TaskSetEnumTypes.ASSIGN_PUBLIC_IP)
                            .doc(
                                    "Whether the tasks' network interfaces get public IP addresses; `DISABLED` by default.")
                            .defaultsTo(new PropertyValue.StringValue("DISABLED"))
                            .sentAs(AwsVpcConfiguration.Builder::assignPublicIp)
                            .readFrom(AwsVpcConfiguration::assignPublicIpAsString)),
            List.of());

    static final ObjectType<NetworkConfiguration, NetworkConfiguration.Builder> NETWORK_CONFIGURATION =
            new ObjectType<>(
                    "NetworkConfiguration",
                    "The network of a task set's tasks.",
                    NetworkConfiguration::builder,
                    NetworkConfiguration.Builder::build,
                    List.of(Property.<NetworkConfiguration, NetworkConfiguration.Builder, AwsVpcConfiguration>input(
                                    "awsvpcConfiguration", AWSVPC)
                            .doc("Subnets and security groups of the tasks.")
                            .required()
                            .sentAs(NetworkConfiguration.Builder::awsvpcConfiguration)
                            .readFrom(NetworkConfiguration::awsvpcConfiguration)),
                    List.of());

    static final ObjectType<AdvancedConfiguration, AdvancedConfiguration.Builder> ADVANCED_CONFIGURATION =
            new ObjectType<>(
                    "AdvancedConfiguration",
                    "What ECS needs to move traffic between two target groups by itself.",
                    AdvancedConfiguration::builder,
                    AdvancedConfiguration.Builder::build,
                    List.of(
                            advanced("alternateTargetGroupArn")
                                    .doc("ARN of the second target group.")
                                    .references(AwsReference.TARGET_GROUP)
                                    .sentAs(AdvancedConfiguration.Builder::alternateTargetGroupArn)
                                    .readFrom(AdvancedConfiguration::alternateTargetGroupArn),
                            advanced("productionListenerRule")
                                    .doc("ARN of the listener rule (or listener) of the production traffic.")
                                    .references(AwsReference.LISTENER_RULE)
                                    .sentAs(AdvancedConfiguration.Builder::productionListenerRule)
                                    .readFrom(AdvancedConfiguration::productionListenerRule),
                            advanced("testListenerRule")
                                    .doc("ARN of the listener rule (or listener) of the test traffic.")
                                    .references(AwsReference.LISTENER_RULE)
                                    .sentAs(AdvancedConfiguration.Builder::testListenerRule)
                                    .readFrom(AdvancedConfiguration::testListenerRule),
                            advanced("roleArn")
                                    .doc("ARN of the role with which ECS changes the load balancer.")
                                    .references(AwsReference.ROLE)
                                    .sentAs(AdvancedConfiguration.Builder::roleArn)
                                    .readFrom(AdvancedConfiguration::roleArn)),
                    List.of());

    static final ObjectType<LoadBalancer, LoadBalancer.Builder> LOAD_BALANCER = new ObjectType<>(
            "TaskSetLoadBalancer",
            "The target group that a task set's tasks register with.",
            LoadBalancer::builder,
            LoadBalancer.Builder::build,
            List.of(
                    loadBalancer("targetGroupArn", STRING)
                            .doc("ARN of the target group. For tasks in `awsvpc` mode its target type must be `ip`.")
                            .required()
                            .references(AwsReference.TARGET_GROUP)
                            .sentAs(LoadBalancer.Builder::targetGroupArn)
                            .readFrom(LoadBalancer::targetGroupArn),
                    loadBalancer("loadBalancerName", STRING)
                            .doc("""
                                    Name of a Classic Load Balancer. AWS supports those for services only: on a task \
                                    set it is refused.""")
                            .rule(TaskSetRules.NO_CLASSIC_LOAD_BALANCER)
                            .sentAs(LoadBalancer.Builder::loadBalancerName)
                            .readFrom(LoadBalancer::loadBalancerName),
                    loadBalancer("containerName", STRING)
                            .doc("Name of the container, as the task definition has it.")
                            .required()
                            .rule(NamePatterns.CONTAINER)
                            .sentAs(LoadBalancer.Builder::containerName)
                            .readFrom(LoadBalancer::containerName),
                    loadBalancer("containerPort", INTEGER)
                            .doc("Port of the container, as the task definition maps it.")
                            .required()
                            .rule(Rules.between(1, 65_535))
                            .sentAs(LoadBalancer.Builder::containerPort)
                            .readFrom(LoadBalancer::containerPort),
                    loadBalancer("advancedConfiguration", ADVANCED_CONFIGURATION)
                            .doc("Settings for traffic that ECS moves by itself.")
                            .sentAs(LoadBalancer.Builder::advancedConfiguration)
                            .readFrom(LoadBalancer::advancedConfiguration)),
            List.of());

    static final ObjectType<ServiceRegistry, ServiceRegistry.Builder> SERVICE_REGISTRY = new ObjectType<>(
            "TaskSetServiceRegistry",
            "The Cloud Map service that a task set's tasks register with.",
            ServiceRegistry::builder,
            ServiceRegistry.Builder::build,
            List.of(
                    registry("registryArn", STRING)
                            .doc("ARN of the Cloud Map service.")
                            .required()
                            .references(AwsReference.REGISTRY)
                            .sentAs(ServiceRegistry.Builder::registryArn)
                            .readFrom(ServiceRegistry::registryArn),
                    registry("port", INTEGER)
                            .doc("""
                                    Port for an SRV record, for tasks in `awsvpc` mode. Excludes `containerName` and \
                                    `containerPort`.""")
                            .rule(Rules.between(1, 65_535))
                            .sentAs(ServiceRegistry.Builder::port)
                            .readFrom(ServiceRegistry::port),
                    registry("containerName", STRING)
                            .doc("""
                                    Name of the container, as the task definition has it; needed in `bridge` and \
                                    `host` mode. Needs `containerPort`.""")
                            .rule(NamePatterns.CONTAINER)
                            .sentAs(ServiceRegistry.Builder::containerName)
                            .readFrom(ServiceRegistry::containerName),
                    registry("containerPort", INTEGER)
                            .doc("Port of the container, as the task definition maps it. Needs `containerName`.")
                            .rule(Rules.between(1, 65_535))
                            .sentAs(ServiceRegistry.Builder::containerPort)
                            .readFrom(ServiceRegistry::containerPort)),
            List.of(
                    CrossFieldRules.conflicting("port", "containerName", "a registry takes a port or a container"),
                    CrossFieldRules.conflicting("port", "containerPort", "a registry takes a port or a container"),
                    CrossFieldRules.requiredTogether("containerName", "containerPort")));

    static final ObjectType<CapacityProviderStrategyItem, CapacityProviderStrategyItem.Builder> CAPACITY_PROVIDER =
            new ObjectType<>(
                    "TaskSetCapacityProviderStrategy",
                    "How many of a task set's tasks run on one capacity provider.",
                    CapacityProviderStrategyItem::builder,
                    CapacityProviderStrategyItem.Builder::build,
                    List.of(
                            provider("capacityProvider", STRING)
                                    .doc("Short name of the capacity provider; it must be associated with the cluster.")
                                    .required()
                                    .rule(NamePatterns.CAPACITY_PROVIDER)
                                    .sentAs(CapacityProviderStrategyItem.Builder::capacityProvider)
                                    .readFrom(CapacityProviderStrategyItem::capacityProvider),
                            provider("weight", INTEGER)
                                    .doc("""
                                            Relative share of the tasks beyond the base, 0 to 1000; 0 by default. With \
                                            several providers at least one needs a weight above 0.""")
                                    .rule(Rules.between(0, 1_000))
                                    .defaultsTo(new PropertyValue.NumberValue(0))
                                    .sentAs(CapacityProviderStrategyItem.Builder::weight)
                                    .readFrom(CapacityProviderStrategyItem::weight),
                            provider("base", INTEGER)
                                    .doc("""
                                            Tasks that run on this provider before weights count, 0 to 100000; 0 by \
                                            default. Only one provider may have a base.""")
                                    .rule(Rules.between(0, 100_000))
                                    .defaultsTo(new PropertyValue.NumberValue(0))
                                    .sentAs(CapacityProviderStrategyItem.Builder::base)
                                    .readFrom(CapacityProviderStrategyItem::base)),
                    List.of());

    static final ObjectType<DeploymentEphemeralStorage, DeploymentEphemeralStorage.Builder> EPHEMERAL_STORAGE =
            new ObjectType<>(
                    "DeploymentEphemeralStorage",
                    "The ephemeral storage of tasks on Fargate.",
                    DeploymentEphemeralStorage::builder,
                    DeploymentEphemeralStorage.Builder::build,
                    List.of(Property.<DeploymentEphemeralStorage, DeploymentEphemeralStorage.Builder, String>output(
                                    "kmsKeyId", STRING)
                            .doc("ID of the KMS key that encrypts it.")
                            .readFrom(DeploymentEphemeralStorage::kmsKeyId)),
                    List.of());

    private TaskSetTypes() {}

    private static Property<AdvancedConfiguration, AdvancedConfiguration.Builder, String> advanced(String name) {
        return Property.input(name, STRING);
    }

    private static <J> Property<LoadBalancer, LoadBalancer.Builder, J> loadBalancer(String name, PropertyType<J> kind) {
        return Property.input(name, kind);
    }

    private static <J> Property<ServiceRegistry, ServiceRegistry.Builder, J> registry(
            String name, PropertyType<J> kind) {
        return Property.input(name, kind);
    }

    private static <J> Property<CapacityProviderStrategyItem, CapacityProviderStrategyItem.Builder, J> provider(
            String name, PropertyType<J> kind) {
        return Property.input(name, kind);
    }
}
