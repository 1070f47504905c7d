package io.github.pulumiawsecs.provider.taskset;

import static io.github.pulumiawsecs.framework.schema.PropertyType.BOOLEAN;
import static io.github.pulumiawsecs.framework.schema.PropertyType.INTEGER;
import static io.github.pulumiawsecs.framework.schema.PropertyType.STRING;
import static io.github.pulumiawsecs.framework.schema.PropertyType.STRING_MAP;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.CrossFieldRules;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.Rules;
import io.github.pulumiawsecs.framework.schema.TimestampType;
import io.github.pulumiawsecs.provider.arn.AwsReference;
import io.github.pulumiawsecs.provider.tags.TagRules;
import io.github.pulumiawsecs.provider.tags.Tags;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.Scale;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * The resource {@code aws-ecs:index:TaskSet}, one entry a property (Amazon ECS API Reference, "CreateTaskSet" and
 * "TaskSet").
 *
 * <p>To add a property, add its entry here and, for an input, a value to {@code examples/TaskSet.json}; then run
 * {@code make schema}. {@code CONTRIBUTING.md} describes all steps.
 */
public final class TaskSetSchema {

    /** The resource's token. */
    public static final String TOKEN = "aws-ecs:index:TaskSet";

    private static final TagUpdate TAG_UPDATE = new TagUpdate();

    public static final Property<TaskSet, CreateTaskSetRequest.Builder, Scale> SCALE = input(
                    "scale", TaskSetTypes.SCALE)
            .doc("""
                                    Share of the service's desired count that this task set runs. Left out, it is 100 \
                                    percent and is sent as such (AWS's own default is no task at all). Changed in \
                                    place.""")
            .providerDefault(TaskSetTypes.FULL_SCALE)
            .updatedBy(new ScaleUpdate())
            .sentAs(CreateTaskSetRequest.Builder::scale)
            .readFrom(TaskSet::scale);

    public static final Property<TaskSet, CreateTaskSetRequest.Builder, String> CLIENT_TOKEN = writeOnly(
                    "clientToken", STRING)
            .doc("""
                    Makes the creation idempotent: a second creation with the same token and the same parameters gives \
                    the same task set. A token of your own must change with every change that replaces the task set. Up \
                    to 36 printable ASCII characters without spaces. Left out, a random token \
                    is used for each creation, so that a retry never makes a second set. It matters only at creation: \
                    a change is no difference.""")
            .rule(Rules.matching("[!-~]{1,36}", "1 to 36 printable ASCII characters without spaces"))
            .createOnly()
            .sentAs(CreateTaskSetRequest.Builder::clientToken);

    public static final Property<TaskSet, CreateTaskSetRequest.Builder, Map<String, String>> TAGS = input(
                    Tags.PROPERTY, STRING_MAP)
            .doc("""
                    Tags of the task set, up to 50 together with the provider's default tags. Keys have 1 to 128 \
                    characters, values up to 256: letters, spaces, digits and `_ . : / = + - @`, and no `aws:` in \
                    front. A tag here wins over a default tag of the same key. Changed in place.""")
            .rule(TagRules.COUNT)
            .entryRule(TagRules.KEY)
            .entryRule(TagRules.VALUE)
            .updatedBy(TAG_UPDATE)
            .sentAs((request, tags) -> request.tags(Tags.toAws(tags)))
            .readFrom(set -> Tags.fromAws(set.tags()));

    public static final Property<TaskSet, CreateTaskSetRequest.Builder, Boolean> WAIT_FOR_STEADY_STATE = writeOnly(
                    "waitForSteadyState", BOOLEAN)
            .doc("""
                    Whether `pulumi up` waits, after a creation and after a change of `scale`, until the task set is in \
                    `STEADY_STATE` with as many tasks as it should run; `true` by default. The wait shows its progress, \
                    ends early with the reason when the tasks cannot start, and lasts 20 minutes at most, or what \
                    `customTimeouts` says. What is not steady by then is kept, and the next `pulumi up` goes on \
                    waiting. A change changes nothing in AWS.""")
            .providerDefault(new PropertyValue.BoolValue(true))
            .providerOnly();

    public static final Property<TaskSet, CreateTaskSetRequest.Builder, Boolean> FORCE_DELETE = writeOnly(
                    "forceDelete", BOOLEAN)
            .doc("""
                    Whether the task set may be deleted while it runs tasks, and even while it is the `PRIMARY` one; \
                    `false` by default: then it is scaled to 0 first, and a `PRIMARY` one is not deleted. A change \
                    changes nothing in AWS; it must be deployed with `pulumi up` before the deletion that it is for.""")
            .providerDefault(new PropertyValue.BoolValue(false))
            .providerOnly();

    /** Read from the same member as the tags are: AWS does not tell own tags from the provider's default tags. */
    public static final Property<TaskSet, CreateTaskSetRequest.Builder, Map<String, String>> TAGS_ALL = output(
                    Tags.ALL_PROPERTY, STRING_MAP)
            .doc("All tags of the task set: its own and the provider's default tags.")
            .required()
            .updatedBy(TAG_UPDATE)
            .readFrom(set -> Tags.fromAws(set.tags()));

    /** The resource's shape. */
    public static final ObjectType<TaskSet, CreateTaskSetRequest.Builder> TYPE = new ObjectType<>(
            "TaskSet",
            """
            A task set: a share of an Amazon ECS service's tasks, made from one task definition. Task sets are the unit \
            of deployments that somebody other than ECS drives, so the service must use the `EXTERNAL` deployment \
            controller. A service has at most five deployments at a time.

            A change of `scale` or `tags` updates the task set in place; any other change makes a new task set before \
            the old one is deleted.""",
            CreateTaskSetRequest::builder,
            _ -> TaskSet.builder().build(),
            List.of(
                    input("cluster", STRING)
                            .doc("""
                                    Short name or ARN of the cluster that hosts the service. The two spellings are the \
                                    same thing: going from one to the other changes nothing. A change replaces the \
                                    task set.""")
                            .required()
                            .references(AwsReference.CLUSTER)
                            .equivalentBy(EcsStringEquivalences.NAME_OR_ARN)
                            .sentAs(CreateTaskSetRequest.Builder::cluster)
                            .readFrom(TaskSet::clusterArn),
                    input("service", STRING)
                            .doc("""
                                    Short name or ARN of the service to create the task set in. The service must use \
                                    the `EXTERNAL` deployment controller. A change replaces the task set.""")
                            .required()
                            .references(AwsReference.SERVICE)
                            .equivalentBy(EcsStringEquivalences.NAME_OR_ARN)
                            .sentAs(CreateTaskSetRequest.Builder::service)
                            .readFrom(TaskSet::serviceArn),
                    input("taskDefinition", STRING)
                            .doc("""
                                    Task definition of the tasks: `family:revision` or its ARN. A bare `family` floats: \
                                    it means the newest active revision at the time of creation, and a newer one \
                                    afterwards is no difference. A change replaces the task set: the new one is \
                                    created before the old one is deleted.""")
                            .required()
                            .references(AwsReference.TASK_DEFINITION)
                            .warning(TaskSetWarnings.FLOATING_TASK_DEFINITION)
                            .equivalentBy(EcsStringEquivalences.TASK_DEFINITION)
                            .sentAs(CreateTaskSetRequest.Builder::taskDefinition)
                            .readFrom(TaskSet::taskDefinition),
                    input("externalId", STRING)
                            .doc("""
                                    An identifier of your own. With a service registry it becomes the Cloud Map \
                                    attribute `ECS_TASK_SET_EXTERNAL_ID`. A change replaces the task set.""")
                            .defaultsTo(new PropertyValue.StringValue(""))
                            .sentAs(CreateTaskSetRequest.Builder::externalId)
                            .readFrom(TaskSet::externalId),
                    input("networkConfiguration", TaskSetTypes.NETWORK_CONFIGURATION)
                            .doc("""
                                    Network of the tasks; required when the task definition's network mode is \
                                    `awsvpc` (as on Fargate), not allowed otherwise. A change replaces the task set.""")
                            .sentAs(CreateTaskSetRequest.Builder::networkConfiguration)
                            .readFrom(TaskSet::networkConfiguration),
                    input("loadBalancers", new PropertyType.SetOf<>(TaskSetTypes.LOAD_BALANCER))
                            .doc("""
                                    The target group that the tasks register with: one at most, of an Application or \
                                    Network Load Balancer. A change replaces the task set.""")
                            .rule(Rules.atMost(1, "load balancer (ECS supports one for each task set)"))
                            .sentAs(CreateTaskSetRequest.Builder::loadBalancers)
                            .readFrom(TaskSet::loadBalancers),
                    input("serviceRegistries", new PropertyType.SetOf<>(TaskSetTypes.SERVICE_REGISTRY))
                            .doc("""
                                    The Cloud Map service that the tasks register with: one at most. A change replaces \
                                    the task set.""")
                            .rule(Rules.atMost(1, "service registry"))
                            .sentAs(CreateTaskSetRequest.Builder::serviceRegistries)
                            .readFrom(TaskSet::serviceRegistries),
                    input("launchType", TaskSetEnumTypes.LAUNCH_TYPE)
                            .doc("""
                                    Infrastructure of the tasks. Excludes `capacityProviderStrategy`. With neither, the \
                                    cluster's default capacity provider strategy is used; whatever an existing set runs \
                                    on then stays. A change replaces the task set.""")
                            .serverComputedWhenOmitted()
                            .sentAs(CreateTaskSetRequest.Builder::launchType)
                            .readFrom(TaskSet::launchTypeAsString),
                    input("capacityProviderStrategy", new PropertyType.SetOf<>(TaskSetTypes.CAPACITY_PROVIDER))
                            .doc("""
                                    Capacity providers to spread the tasks over, up to 20. All must be associated with \
                                    the cluster. Excludes `launchType`. With neither, the cluster's default strategy \
                                    is used; whatever an existing set runs on then stays. A change replaces the task \
                                    set.""")
                            .rule(Rules.atMost(20, "capacity providers"))
                            .rule(CapacityProviderRules.ONE_BASE)
                            .rule(CapacityProviderRules.SOME_WEIGHT)
                            .rule(CapacityProviderRules.NO_MIX)
                            .warning(TaskSetWarnings.NO_WEIGHT)
                            .serverComputedWhenOmitted()
                            .sentAs(CreateTaskSetRequest.Builder::capacityProviderStrategy)
                            .readFrom(TaskSet::capacityProviderStrategy),
                    input("platformVersion", STRING)
                            .doc("""
                                    Fargate platform version of the tasks, such as `1.4.0`. `LATEST`, which is also the \
                                    default, floats: an existing set keeps the version that it has. Only for tasks on \
                                    Fargate. A change replaces the task set.""")
                            .rule(Rules.matching(
                                    "LATEST|[0-9]+\\.[0-9]+\\.[0-9]+", "LATEST or a version such as 1.4.0"))
                            .equivalentBy(EcsStringEquivalences.PLATFORM_VERSION)
                            .serverComputedWhenOmitted()
                            .sentAs(CreateTaskSetRequest.Builder::platformVersion)
                            .readFrom(TaskSet::platformVersion),
                    SCALE,
                    CLIENT_TOKEN,
                    WAIT_FOR_STEADY_STATE,
                    FORCE_DELETE,
                    TAGS,
                    output("taskSetId", STRING)
                            .doc("The task set's short id, `ecs-svc/` and a number.")
                            .required()
                            .readFrom(TaskSet::id),
                    output("taskSetArn", STRING)
                            .doc("The task set's ARN; also the resource's id.")
                            .required()
                            .readFrom(TaskSet::taskSetArn),
                    output("serviceArn", STRING)
                            .doc("ARN of the service.")
                            .required()
                            .readFrom(TaskSet::serviceArn),
                    output("clusterArn", STRING)
                            .doc("ARN of the cluster.")
                            .required()
                            .readFrom(TaskSet::clusterArn),
                    output("startedBy", STRING)
                            .doc("`CODE_DEPLOY` for a task set that CodeDeploy made; otherwise AWS does not use it.")
                            .readFrom(TaskSet::startedBy),
                    output("status", TaskSetEnumTypes.TASK_SET_STATUS)
                            .doc("What the task set is to its service.")
                            .required()
                            .volatileOutput()
                            .readFrom(TaskSet::status),
                    output("computedDesiredCount", INTEGER)
                            .doc("Tasks that should run: the service's desired count times the scale, rounded up.")
                            .required()
                            .volatileOutput()
                            .readFrom(TaskSet::computedDesiredCount),
                    output("pendingCount", INTEGER)
                            .doc("Tasks that are being started.")
                            .required()
                            .volatileOutput()
                            .readFrom(TaskSet::pendingCount),
                    output("runningCount", INTEGER)
                            .doc("Tasks that run.")
                            .required()
                            .volatileOutput()
                            .readFrom(TaskSet::runningCount),
                    output("createdAt", TimestampType.INSTANCE)
                            .doc("When the task set was created, in ISO 8601.")
                            .required()
                            .readFrom(TaskSet::createdAt),
                    output("updatedAt", TimestampType.INSTANCE)
                            .doc("When the task set was last updated, in ISO 8601.")
                            .required()
                            .volatileOutput()
                            .readFrom(TaskSet::updatedAt),
                    output("platformFamily", STRING)
                            .doc("Operating system of the tasks; reported for Fargate only.")
                            .readFrom(TaskSet::platformFamily),
                    output("stabilityStatus", TaskSetEnumTypes.STABILITY_STATUS)
                            .doc("Whether the task set runs what it should run.")
                            .required()
                            .volatileOutput()
                            .readFrom(TaskSet::stabilityStatusAsString),
                    output("stabilityStatusAt", TimestampType.INSTANCE)
                            .doc("When the stability status was last determined, in ISO 8601.")
                            .required()
                            .volatileOutput()
                            .readFrom(TaskSet::stabilityStatusAt),
                    output("fargateEphemeralStorage", TaskSetTypes.EPHEMERAL_STORAGE)
                            .doc("How the tasks' ephemeral storage on Fargate is encrypted.")
                            .readFrom(TaskSet::fargateEphemeralStorage),
                    TAGS_ALL),
            List.of(
                    CrossFieldRules.conflicting(
                            "launchType",
                            "capacityProviderStrategy",
                            "give the one or the other; with neither, the cluster's default strategy is used"),
                    TaskSetRules.PLATFORM_VERSION,
                    TaskSetRules.PUBLIC_IP,
                    TaskSetRules.FARGATE_NETWORK,
                    TaskSetRules.REGISTRY_NETWORK,
                    TaskSetRules.EXTERNAL,
                    TaskSetRules.SERVICE_OF_CLUSTER));

    private TaskSetSchema() {}

    private static <J> Property<TaskSet, CreateTaskSetRequest.Builder, J> input(String name, PropertyType<J> kind) {
        return Property.input(name, kind);
    }

    private static <J> Property<TaskSet, CreateTaskSetRequest.Builder, J> writeOnly(String name, PropertyType<J> kind) {
        return Property.writeOnly(name, kind);
    }

    private static <J> Property<TaskSet, CreateTaskSetRequest.Builder, J> output(String name, PropertyType<J> kind) {
        return Property.output(name, kind);
    }
}
