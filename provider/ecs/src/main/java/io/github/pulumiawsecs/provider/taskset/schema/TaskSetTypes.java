package io.github.pulumiawsecs.provider.taskset.schema;

import static io.github.pulumiawsecs.framework.schema.PropertyType.INTEGER;
import static io.github.pulumiawsecs.framework.schema.PropertyType.NUMBER;
import static io.github.pulumiawsecs.framework.schema.PropertyType.STRING;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyBuilder;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.Rules;
import io.github.pulumiawsecs.provider.arn.NamePatterns;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.AwsVpcConfiguration;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.DeploymentEphemeralStorage;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.Scale;

/** The objects inside a task set (Amazon ECS API Reference, the data types of these names). */
public final class TaskSetTypes {

    static final Property<Scale, Scale.Builder, Double> SCALE_VALUE = Property.<Scale, Scale.Builder, Double>input(
                    "value", NUMBER)
            .doc("Percentage of the service's desired count, 0 to 100; the number of tasks is rounded up.")
            .required()
            .rule(Rules.between(0, 100))
            .warning(TaskSetWarnings.NO_TASK)
            .sentAs(Scale.Builder::value)
            .readFrom(Scale::value)
            .build();

    static final Property<Scale, Scale.Builder, String> SCALE_UNIT = Property.<Scale, Scale.Builder, String>input(
                    "unit", TaskSetEnumTypes.SCALE_UNIT)
            .doc("Unit of the value. `PERCENT` is the only unit and the default.")
            .defaultsTo(new PropertyValue.StringValue("PERCENT"))
            .sentAs(Scale.Builder::unit)
            .readFrom(Scale::unitAsString)
            .build();

    static final ObjectType<Scale, Scale.Builder> SCALE = new ObjectType<>(
            "TaskSetScale",
            "Share of the service's desired count that a task set runs.",
            Scale::builder,
            Scale.Builder::build,
            List.of(SCALE_VALUE, SCALE_UNIT),
            List.of());

    /** The scale of a task set whose inputs have none. */
    static final PropertyValue FULL_SCALE = PropertyValue.ObjectValue.EMPTY
            .with(SCALE_VALUE.name(), new PropertyValue.NumberValue(100))
            .with(SCALE_UNIT.name(), new PropertyValue.StringValue("PERCENT"));

    static final Property<AwsVpcConfiguration, AwsVpcConfiguration.Builder, String> ASSIGN_PUBLIC_IP = vpc(
                    "assignPublicIp", TaskSetEnumTypes.ASSIGN_PUBLIC_IP)
            .doc("Whether the tasks' network interfaces get public IP addresses. Default: `DISABLED`.")
            .defaultsTo(new PropertyValue.StringValue("DISABLED"))
            .sentAs(AwsVpcConfiguration.Builder::assignPublicIp)
            .readFrom(AwsVpcConfiguration::assignPublicIpAsString)
            .build();

    static final ObjectType<AwsVpcConfiguration, AwsVpcConfiguration.Builder> AWSVPC = new ObjectType<>(
            "AwsVpcConfiguration",
            "Subnets and security groups of the tasks, all in the same VPC.",
            AwsVpcConfiguration::builder,
            AwsVpcConfiguration.Builder::build,
            List.of(
                    vpc("subnets", new PropertyType.SetOf<>(STRING))
                            .doc("IDs of the subnets, 1 to 16, all in the same VPC. The order has no meaning.")
                            .required()
                            .rule(Rules.notEmpty("subnet"))
                            .rule(Rules.atMost(16, "subnets"))
                            .elementRule(NamePatterns.SUBNET)
                            .sentAs(AwsVpcConfiguration.Builder::subnets)
                            .readFrom(AwsVpcConfiguration::subnets)
                            .build(),
                    vpc("securityGroups", new PropertyType.SetOf<>(STRING))
                            .doc("""
                                    IDs of the security groups, up to 5, all in the same VPC. If omitted, the VPC's \
                                    default security group applies. The order has no meaning.""")
                            .rule(Rules.atMost(5, "security groups"))
                            .elementRule(NamePatterns.SECURITY_GROUP)
                            .sentAs(AwsVpcConfiguration.Builder::securityGroups)
                            .readFrom(AwsVpcConfiguration::securityGroups)
                            .build(),
                    ASSIGN_PUBLIC_IP),
            List.of());

    static final Property<NetworkConfiguration, NetworkConfiguration.Builder, AwsVpcConfiguration>
            AWSVPC_CONFIGURATION =
                    Property.<NetworkConfiguration, NetworkConfiguration.Builder, AwsVpcConfiguration>input(
                                    "awsvpcConfiguration", AWSVPC)
                            .doc("Subnets and security groups of the tasks.")
                            .required()
                            .sentAs(NetworkConfiguration.Builder::awsvpcConfiguration)
                            .readFrom(NetworkConfiguration::awsvpcConfiguration)
                            .build();

    static final ObjectType<NetworkConfiguration, NetworkConfiguration.Builder> NETWORK_CONFIGURATION =
            new ObjectType<>(
                    "NetworkConfiguration",
                    "Network of a task set's tasks.",
                    NetworkConfiguration::builder,
                    NetworkConfiguration.Builder::build,
                    List.of(AWSVPC_CONFIGURATION),
                    List.of());

    public static final Property<CapacityProviderStrategyItem, CapacityProviderStrategyItem.Builder, String>
            CAPACITY_PROVIDER_NAME = capacityProvider("capacityProvider", STRING)
                    .doc("Short name of the capacity provider, which must be associated with the cluster.")
                    .required()
                    .rule(NamePatterns.CAPACITY_PROVIDER)
                    .sentAs(CapacityProviderStrategyItem.Builder::capacityProvider)
                    .readFrom(CapacityProviderStrategyItem::capacityProvider)
                    .build();

    static final Property<CapacityProviderStrategyItem, CapacityProviderStrategyItem.Builder, Integer> WEIGHT =
            capacityProvider("weight", INTEGER)
                    .doc("""
                            Relative share of the tasks beyond the base, 0 to 1000. Default: 0. With several providers, \
                            at least one needs a weight above 0.""")
                    .rule(Rules.between(0, 1_000))
                    .defaultsTo(new PropertyValue.NumberValue(0))
                    .sentAs(CapacityProviderStrategyItem.Builder::weight)
                    .readFrom(CapacityProviderStrategyItem::weight)
                    .build();

    static final Property<CapacityProviderStrategyItem, CapacityProviderStrategyItem.Builder, Integer> BASE =
            capacityProvider("base", INTEGER)
                    .doc("""
                    Number of tasks that run on this provider before the weights apply, 0 to 100000. Default: 0. Only one \
                    provider may have a base.""")
                    .rule(Rules.between(0, 100_000))
                    .defaultsTo(new PropertyValue.NumberValue(0))
                    .sentAs(CapacityProviderStrategyItem.Builder::base)
                    .readFrom(CapacityProviderStrategyItem::base)
                    .build();

    static final ObjectType<CapacityProviderStrategyItem, CapacityProviderStrategyItem.Builder> CAPACITY_PROVIDER =
            new ObjectType<>(
                    "TaskSetCapacityProviderStrategy",
                    "Share of a task set's tasks that run on one capacity provider.",
                    CapacityProviderStrategyItem::builder,
                    CapacityProviderStrategyItem.Builder::build,
                    List.of(CAPACITY_PROVIDER_NAME, WEIGHT, BASE),
                    List.of());

    static final ObjectType<DeploymentEphemeralStorage, DeploymentEphemeralStorage.Builder> EPHEMERAL_STORAGE =
            new ObjectType<>(
                    "DeploymentEphemeralStorage",
                    "Ephemeral storage of tasks on Fargate.",
                    DeploymentEphemeralStorage::builder,
                    DeploymentEphemeralStorage.Builder::build,
                    List.of(Property.<DeploymentEphemeralStorage, DeploymentEphemeralStorage.Builder, String>output(
                                    "kmsKeyId", STRING)
                            .doc("ID of the KMS key that encrypts the storage.")
                            .readFrom(DeploymentEphemeralStorage::kmsKeyId)
                            .build()),
                    List.of());

    private TaskSetTypes() {}

    private static <J> PropertyBuilder<AwsVpcConfiguration, AwsVpcConfiguration.Builder, J> vpc(
            String name, PropertyType<J> type) {
        return Property.input(name, type);
    }

    private static <J>
            PropertyBuilder<CapacityProviderStrategyItem, CapacityProviderStrategyItem.Builder, J> capacityProvider(
                    String name, PropertyType<J> type) {
        return Property.input(name, type);
    }
}
