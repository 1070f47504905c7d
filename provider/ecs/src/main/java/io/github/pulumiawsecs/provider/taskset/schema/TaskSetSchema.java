package io.github.pulumiawsecs.provider.taskset.schema;

import static io.github.pulumiawsecs.framework.schema.PropertyType.BOOLEAN;
import static io.github.pulumiawsecs.framework.schema.PropertyType.STRING;
import static io.github.pulumiawsecs.framework.schema.PropertyType.STRING_MAP;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyBuilder;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.Rules;
import io.github.pulumiawsecs.provider.arn.AwsReference;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.tags.TagRules;
import io.github.pulumiawsecs.provider.tags.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.Scale;
import software.amazon.awssdk.services.ecs.model.ServiceRegistry;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * The resource {@code aws-ecs:index:TaskSet}: its inputs, one constant each, and its type (Amazon ECS API Reference,
 * "CreateTaskSet" and "TaskSet"). {@link TaskSetOutputs} has the properties that AWS sets.
 *
 * <p>To add an input, add its constant here and to {@link #TYPE}, and a value to the sample
 * {@code examples/TaskSet.json}; then run {@code make schema}. {@code CONTRIBUTING.md} has all steps.
 */
public final class TaskSetSchema {

    /** The resource's token. */
    public static final String TOKEN = "aws-ecs:index:TaskSet";

    public static final Property<TaskSet, CreateTaskSetRequest.Builder, String> CLUSTER = input("cluster", STRING)
            .doc("""
                    Short name or ARN of the cluster that runs the service. Both mean the same: switching between them is \
                    no change. A change replaces the task set.""")
            .required()
            .references(AwsReference.CLUSTER)
            .equivalentBy(EcsStringEquivalences.NAME_OR_ARN)
            .sentAs(CreateTaskSetRequest.Builder::cluster)
            .readFrom(TaskSetArn::clusterOf)
            .build();

    public static final Property<TaskSet, CreateTaskSetRequest.Builder, String> SERVICE = input("service", STRING)
            .doc("""
                    Short name or ARN of the service to create the task set in. The service must use the `EXTERNAL` \
                    deployment controller. A change replaces the task set.""")
            .required()
            .references(AwsReference.SERVICE)
            .equivalentBy(EcsStringEquivalences.NAME_OR_ARN)
            .sentAs(CreateTaskSetRequest.Builder::service)
            .readFrom(TaskSetArn::serviceOf)
            .build();

    public static final Property<TaskSet, CreateTaskSetRequest.Builder, String> TASK_DEFINITION = input(
                    "taskDefinition", STRING)
            .doc("""
                    Task definition of the tasks: `family:revision` or its ARN. A `family` without a revision means the \
                    newest active revision at creation; later revisions are no change. A change replaces the task set: \
                    the new one is created before the old one is deleted.""")
            .required()
            .references(AwsReference.TASK_DEFINITION)
            .warning(TaskSetWarnings.FLOATING_TASK_DEFINITION)
            .equivalentBy(EcsStringEquivalences.TASK_DEFINITION)
            .sentAs(CreateTaskSetRequest.Builder::taskDefinition)
            .readFrom(TaskSet::taskDefinition)
            .build();

    public static final Property<TaskSet, CreateTaskSetRequest.Builder, String> EXTERNAL_ID = input(
                    "externalId", STRING)
            .doc("""
                    Your own identifier for the task set. With a service registry it becomes the Cloud Map attribute \
                    `ECS_TASK_SET_EXTERNAL_ID`. A change replaces the task set.""")
            .defaultsTo(new PropertyValue.StringValue(""))
            .sentAs(CreateTaskSetRequest.Builder::externalId)
            .readFrom(TaskSet::externalId)
            .build();

    public static final Property<TaskSet, CreateTaskSetRequest.Builder, NetworkConfiguration> NETWORK_CONFIGURATION =
            input("networkConfiguration", TaskSetTypes.NETWORK_CONFIGURATION)
                    .doc("""
                            Network of the tasks. Required if the task definition's network mode is `awsvpc` (always on \
                            Fargate), not allowed otherwise. A change replaces the task set.""")
                    .sentAs(CreateTaskSetRequest.Builder::networkConfiguration)
                    .readFrom(TaskSet::networkConfiguration)
                    .build();

    public static final Property<TaskSet, CreateTaskSetRequest.Builder, List<LoadBalancer>> LOAD_BALANCERS = input(
                    "loadBalancers", new PropertyType.SetOf<>(RegistrationTypes.LOAD_BALANCER))
            .doc("""
                    Target group that the tasks register with: at most one, of an Application or Network Load Balancer. \
                    A change replaces the task set.""")
            .rule(Rules.atMost(1, "load balancer (ECS supports one for each task set)"))
            .sentAs(CreateTaskSetRequest.Builder::loadBalancers)
            .readFrom(TaskSet::loadBalancers)
            .build();

    public static final Property<TaskSet, CreateTaskSetRequest.Builder, List<ServiceRegistry>> SERVICE_REGISTRIES =
            input("serviceRegistries", new PropertyType.SetOf<>(RegistrationTypes.SERVICE_REGISTRY))
                    .doc("""
                            Cloud Map service that the tasks register with: at most one. A change replaces the task \
                            set.""")
                    .rule(Rules.atMost(1, "service registry"))
                    .sentAs(CreateTaskSetRequest.Builder::serviceRegistries)
                    .readFrom(TaskSet::serviceRegistries)
                    .build();

    public static final Property<TaskSet, CreateTaskSetRequest.Builder, String> LAUNCH_TYPE = input(
                    "launchType", TaskSetEnumTypes.LAUNCH_TYPE)
            .doc("""
                    Infrastructure that the tasks run on. Cannot be combined with `capacityProviderStrategy`. If both are \
                    omitted, the cluster's default capacity provider strategy applies at creation, and an existing task \
                    set keeps its infrastructure. A change replaces the task set.""")
            .serverComputedWhenOmitted()
            .sentAs(CreateTaskSetRequest.Builder::launchType)
            .readFrom(TaskSet::launchTypeAsString)
            .build();

    public static final Property<TaskSet, CreateTaskSetRequest.Builder, List<CapacityProviderStrategyItem>>
            CAPACITY_PROVIDER_STRATEGY = input(
                            "capacityProviderStrategy", new PropertyType.SetOf<>(TaskSetTypes.CAPACITY_PROVIDER))
                    .doc("""
                            Capacity providers to distribute the tasks over, up to 20. Each must be associated with the \
                            cluster. Cannot be combined with `launchType`. If both are omitted, the cluster's default \
                            strategy applies at creation, and an existing task set keeps its infrastructure. A change \
                            replaces the task set.""")
                    .rule(Rules.atMost(20, "capacity providers"))
                    .rule(CapacityProviderRules.ONE_BASE)
                    .rule(CapacityProviderRules.SOME_WEIGHT)
                    .rule(CapacityProviderRules.NO_MIX)
                    .warning(TaskSetWarnings.NO_WEIGHT)
                    .serverComputedWhenOmitted()
                    .sentAs(CreateTaskSetRequest.Builder::capacityProviderStrategy)
                    .readFrom(TaskSet::capacityProviderStrategy)
                    .build();

    public static final Property<TaskSet, CreateTaskSetRequest.Builder, String> PLATFORM_VERSION = input(
                    "platformVersion", STRING)
            .doc("""
                    Fargate platform version of the tasks, such as `1.4.0`. `LATEST`, the default, means the newest \
                    version at creation; an existing task set keeps its version. Only for tasks on Fargate. A change \
                    replaces the task set.""")
            .rule(Rules.matching("LATEST|[0-9]+\\.[0-9]+\\.[0-9]+", "LATEST or a version such as 1.4.0"))
            .equivalentBy(EcsStringEquivalences.PLATFORM_VERSION)
            .serverComputedWhenOmitted()
            .sentAs(CreateTaskSetRequest.Builder::platformVersion)
            .readFrom(TaskSet::platformVersion)
            .build();

    public static final Property<TaskSet, CreateTaskSetRequest.Builder, Scale> SCALE = input(
                    "scale", TaskSetTypes.SCALE)
            .doc("""
                    Share of the service's desired count that this task set runs. Default: 100 percent, which is sent \
                    explicitly because AWS's own default is no tasks at all. Changed in place.""")
            .providerDefault(TaskSetTypes.FULL_SCALE)
            .updatedBy(new ScaleUpdate())
            .sentAs(CreateTaskSetRequest.Builder::scale)
            .readFrom(TaskSet::scale)
            .build();

    public static final Property<TaskSet, CreateTaskSetRequest.Builder, String> CLIENT_TOKEN =
            Property.<TaskSet, CreateTaskSetRequest.Builder, String>writeOnly("clientToken", STRING)
                    .doc("""
                    Idempotency token: a second creation with the same token and parameters returns the same task set. \
                    Change your own token with every change that replaces the task set. Up to 36 printable ASCII \
                    characters without spaces. If omitted, each creation uses a random token, so that a retry never \
                    creates a second task set. Used at creation only: a later change is ignored.""")
                    .rule(Rules.matching("[!-~]{1,36}", "1 to 36 printable ASCII characters without spaces"))
                    .createOnly()
                    .sentAs(CreateTaskSetRequest.Builder::clientToken)
                    .build();

    public static final Property<TaskSet, CreateTaskSetRequest.Builder, Boolean> WAIT_FOR_STEADY_STATE =
            providerSwitch("waitForSteadyState", true, """
            Whether `pulumi up` waits after a creation and after a change of `scale` until the task set is in \
            `STEADY_STATE` and runs all its tasks. Default: `true`. The wait shows its progress, ends early with the \
            reason if the tasks cannot start, and lasts 20 minutes at most or as long as `customTimeouts` allows. A task \
            set that is not steady by then is kept, and the next `pulumi up` resumes the wait. A change makes no call to \
            AWS.""");

    public static final Property<TaskSet, CreateTaskSetRequest.Builder, Boolean> FORCE_DELETE =
            providerSwitch("forceDelete", false, """
            Whether a delete may remove the task set while it runs tasks, and `pulumi destroy` even while it is \
            `PRIMARY`. A replacement never deletes a `PRIMARY` task set. Default: `false`, which scales the task set to 0 \
            first and rejects the delete of a `PRIMARY` one. Set it with `pulumi up` first; it takes effect on the next \
            delete. A change makes no call to AWS.""");

    private static final TagUpdate TAG_UPDATE = new TagUpdate();

    public static final Property<TaskSet, CreateTaskSetRequest.Builder, Map<String, String>> TAGS = input(
                    Tags.PROPERTY, STRING_MAP)
            .doc("""
                    Tags of the task set, up to 50 together with the provider's default tags. Keys have 1 to 128 \
                    characters, values up to 256: letters, spaces, digits and `_ . : / = + - @`; they must not start \
                    with `aws:`. A tag here overrides a default tag with the same key. Changed in place.""")
            .rule(TagRules.COUNT)
            .entryRule(TagRules.KEY)
            .entryRule(TagRules.VALUE)
            .updatedBy(TAG_UPDATE)
            .sentAs((request, tags) -> request.tags(Tags.toAws(tags)))
            .readFrom(set -> Tags.fromAws(set.tags()))
            .build();

    /** Read from the same member as the tags: AWS does not distinguish a resource's own tags from default tags. */
    public static final Property<TaskSet, CreateTaskSetRequest.Builder, Map<String, String>> TAGS_ALL =
            Property.<TaskSet, CreateTaskSetRequest.Builder, Map<String, String>>output(Tags.ALL_PROPERTY, STRING_MAP)
                    .doc("All tags of the task set: its own and the provider's default tags.")
                    .alwaysPresent()
                    .updatedBy(TAG_UPDATE)
                    .readFrom(set -> Tags.fromAws(set.tags()))
                    .build();

    /** The path of the scale's percentage. */
    public static final PropertyPath SCALE_VALUE = SCALE.path().append(TaskSetTypes.SCALE_VALUE.path());

    /** The path of the switch for public IP addresses. */
    public static final PropertyPath ASSIGN_PUBLIC_IP = NETWORK_CONFIGURATION
            .path()
            .append(TaskSetTypes.AWSVPC_CONFIGURATION.path())
            .append(TaskSetTypes.ASSIGN_PUBLIC_IP.path());

    /** The resource's type. */
    public static final ObjectType<TaskSet, CreateTaskSetRequest.Builder> TYPE = new ObjectType<>(
            "TaskSet",
            """
            A task set: a share of an Amazon ECS service's tasks, created from one task definition. Task sets are the \
            building blocks of deployments that a tool other than ECS controls, so the service must use the `EXTERNAL` \
            deployment controller. A service has at most five task sets at a time.

            A change of `scale` or `tags` updates the task set in place. Any other change creates a new task set, then \
            deletes the old one.""",
            CreateTaskSetRequest::builder,
            _ -> TaskSet.builder().build(),
            properties(),
            TaskSetRules.all());

    private TaskSetSchema() {}

    private static List<Property<TaskSet, CreateTaskSetRequest.Builder, ?>> properties() {
        var properties = new ArrayList<Property<TaskSet, CreateTaskSetRequest.Builder, ?>>(List.of(
                CLUSTER,
                SERVICE,
                TASK_DEFINITION,
                EXTERNAL_ID,
                NETWORK_CONFIGURATION,
                LOAD_BALANCERS,
                SERVICE_REGISTRIES,
                LAUNCH_TYPE,
                CAPACITY_PROVIDER_STRATEGY,
                PLATFORM_VERSION,
                SCALE,
                CLIENT_TOKEN,
                WAIT_FOR_STEADY_STATE,
                FORCE_DELETE,
                TAGS));
        properties.addAll(TaskSetOutputs.ALL);
        properties.add(TAGS_ALL);
        return properties;
    }

    private static <J> PropertyBuilder<TaskSet, CreateTaskSetRequest.Builder, J> input(
            String name, PropertyType<J> type) {
        return Property.input(name, type);
    }

    private static Property<TaskSet, CreateTaskSetRequest.Builder, Boolean> providerSwitch(
            String name, boolean defaultValue, String doc) {
        return Property.<TaskSet, CreateTaskSetRequest.Builder, Boolean>writeOnly(name, BOOLEAN)
                .doc(doc)
                .providerDefault(new PropertyValue.BoolValue(defaultValue))
                .providerOnly()
                .build();
    }
}
