package awsecs.table;

import static awsecs.table.Kind.FLAG;
import static awsecs.table.Kind.TEXT;
import static awsecs.table.Kind.TEXTS;
import static awsecs.table.Kind.WHOLE;

import awsecs.value.Value;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.Scale;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * The resource {@code aws-ecs:index:TaskSet}, one entry a property (Amazon ECS API Reference, "CreateTaskSet" and
 * "TaskSet").
 *
 * <p>To add a property, add its entry here, and for an input a value to the sample {@code task-set.json} of the tests; then
 * run {@code make schema}. {@code CONTRIBUTING.md} tells all of it.
 */
public final class TaskSetTable {

    /** The resource's token. */
    public static final String TOKEN = "aws-ecs:index:TaskSet";

    /** The most tags that a resource can have (Amazon ECS API Reference, "CreateTaskSet"). */
    public static final int MOST_TAGS = 50;

    public static final Property<TaskSet, CreateTaskSetRequest.Builder, Scale> SCALE = input("scale", Blocks.SCALE)
            .doc("""
                                    Share of the service's desired count that this task set runs. Left out, it is 100 \
                                    percent and is sent as such (AWS's own default is no task at all). Changed in \
                                    place.""")
            .omittedIsFilledWith(Blocks.WHOLE_SERVICE)
            .whenChanged(Change.UPDATE_TASK_SET)
            .sentAs(CreateTaskSetRequest.Builder::scale)
            .readFrom(TaskSet::scale);

    public static final Property<TaskSet, CreateTaskSetRequest.Builder, String> CLIENT_TOKEN = writeOnly(
                    "clientToken", TEXT)
            .doc("""
                    Makes the creation idempotent: a second creation with the same token and the same parameters gives \
                    the same task set. A token of your own must change with every change that replaces the task set. Up \
                    to 36 printable ASCII characters without spaces. Left out, a random token \
                    is used for each creation, so that a retry never makes a second set. It matters only at creation: \
                    a change is no difference.""")
            .rule(Rules.matching("[!-~]{1,36}", "1 to 36 printable ASCII characters without spaces"))
            .whenChanged(Change.NOTHING)
            .sentAs(CreateTaskSetRequest.Builder::clientToken);

    public static final Property<TaskSet, CreateTaskSetRequest.Builder, Map<String, String>> TAGS = input("tags", TEXTS)
            .doc("""
                    Tags of the task set, up to 50 together with the provider's default tags. Keys have 1 to 128 \
                    characters, values up to 256: letters, spaces, digits and `_ . : / = + - @`, and no `aws:` in \
                    front. A tag here wins over a default tag of the same key. Changed in place.""")
            .rule(TagRules.COUNT)
            .entryRule(TagRules.KEY)
            .entryRule(TagRules.VALUE)
            .whenChanged(Change.TAG_RESOURCE)
            .sentAs((request, tags) -> request.tags(Tags.toAws(tags)))
            .readFrom(set -> Tags.fromAws(set.tags()));

    public static final Property<TaskSet, CreateTaskSetRequest.Builder, Boolean> WAIT = writeOnly(
                    "waitForSteadyState", FLAG)
            .doc("""
                    Whether `pulumi up` waits, after a creation and after a change of `scale`, until the task set is in \
                    `STEADY_STATE` with as many tasks as it should run; `true` by default. The wait shows its progress, \
                    ends early with the reason when the tasks cannot start, and lasts 20 minutes at most, or what \
                    `customTimeouts` says. What is not steady by then is kept, and the next `pulumi up` goes on \
                    waiting. A change changes nothing in AWS.""")
            .omittedIsFilledWith(new Value.Bool(true))
            .whenChanged(Change.RECONFIGURES);

    public static final Property<TaskSet, CreateTaskSetRequest.Builder, Boolean> FORCE_DELETE = writeOnly(
                    "forceDelete", FLAG)
            .doc("""
                    Whether the task set may be deleted while it runs tasks, and even while it is the `PRIMARY` one; \
                    `false` by default: then it is scaled to 0 first, and a `PRIMARY` one is not deleted. A change \
                    changes nothing in AWS; it must be deployed with `pulumi up` before the deletion that it is for.""")
            .omittedIsFilledWith(new Value.Bool(false))
            .whenChanged(Change.RECONFIGURES);

    /** Read from the same member as the tags are: AWS does not tell own tags from the provider's default tags. */
    public static final Property<TaskSet, CreateTaskSetRequest.Builder, Map<String, String>> TAGS_ALL = output(
                    "tagsAll", TEXTS)
            .doc("All tags of the task set: its own and the provider's default tags.")
            .required()
            .whenChanged(Change.TAG_RESOURCE)
            .readFrom(set -> Tags.fromAws(set.tags()));

    /** The resource's shape. */
    public static final Shape<TaskSet, CreateTaskSetRequest.Builder> SHAPE = new Shape<>(
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
                    input("cluster", TEXT)
                            .doc("""
                                    Short name or ARN of the cluster that hosts the service. The two spellings are the \
                                    same thing: going from one to the other changes nothing. A change replaces the \
                                    task set.""")
                            .required()
                            .names(Reference.CLUSTER)
                            .spelled(Spellings.NAME_OR_ARN)
                            .sentAs(CreateTaskSetRequest.Builder::cluster)
                            .readFrom(TaskSet::clusterArn),
                    input("service", TEXT)
                            .doc("""
                                    Short name or ARN of the service to create the task set in. The service must use \
                                    the `EXTERNAL` deployment controller. A change replaces the task set.""")
                            .required()
                            .names(Reference.SERVICE)
                            .spelled(Spellings.NAME_OR_ARN)
                            .sentAs(CreateTaskSetRequest.Builder::service)
                            .readFrom(TaskSet::serviceArn),
                    input("taskDefinition", TEXT)
                            .doc("""
                                    Task definition of the tasks: `family:revision` or its ARN. A bare `family` floats: \
                                    it means the newest active revision at the time of creation, and a newer one \
                                    afterwards is no difference. A change replaces the task set: the new one is \
                                    created before the old one is deleted.""")
                            .required()
                            .names(Reference.TASK_DEFINITION)
                            .warning(Doubts.FLOATING_TASK_DEFINITION)
                            .spelled(Spellings.TASK_DEFINITION)
                            .sentAs(CreateTaskSetRequest.Builder::taskDefinition)
                            .readFrom(TaskSet::taskDefinition),
                    input("externalId", TEXT)
                            .doc("""
                                    An identifier of your own. With a service registry it becomes the Cloud Map \
                                    attribute `ECS_TASK_SET_EXTERNAL_ID`. A change replaces the task set.""")
                            .omittedMeans(new Value.Text(""))
                            .sentAs(CreateTaskSetRequest.Builder::externalId)
                            .readFrom(TaskSet::externalId),
                    input("networkConfiguration", Blocks.NETWORK_CONFIGURATION)
                            .doc("""
                                    Network of the tasks; required when the task definition's network mode is \
                                    `awsvpc` (as on Fargate), not allowed otherwise. A change replaces the task set.""")
                            .sentAs(CreateTaskSetRequest.Builder::networkConfiguration)
                            .readFrom(TaskSet::networkConfiguration),
                    input("loadBalancers", new Kind.SetOf<>(Blocks.LOAD_BALANCER))
                            .doc("""
                                    The target group that the tasks register with: one at most, of an Application or \
                                    Network Load Balancer. A change replaces the task set.""")
                            .rule(Rules.atMost(1, "load balancer (ECS supports one for each task set)"))
                            .sentAs(CreateTaskSetRequest.Builder::loadBalancers)
                            .readFrom(TaskSet::loadBalancers),
                    input("serviceRegistries", new Kind.SetOf<>(Blocks.SERVICE_REGISTRY))
                            .doc("""
                                    The Cloud Map service that the tasks register with: one at most. A change replaces \
                                    the task set.""")
                            .rule(Rules.atMost(1, "service registry"))
                            .sentAs(CreateTaskSetRequest.Builder::serviceRegistries)
                            .readFrom(TaskSet::serviceRegistries),
                    input("launchType", Choices.LAUNCH_TYPE)
                            .doc("""
                                    Infrastructure of the tasks. Excludes `capacityProviderStrategy`. With neither, the \
                                    cluster's default capacity provider strategy is used; whatever an existing set runs \
                                    on then stays. A change replaces the task set.""")
                            .omittedLetsAwsChoose()
                            .sentAs(CreateTaskSetRequest.Builder::launchType)
                            .readFrom(TaskSet::launchTypeAsString),
                    input("capacityProviderStrategy", new Kind.SetOf<>(Blocks.CAPACITY_PROVIDER))
                            .doc("""
                                    Capacity providers to spread the tasks over, up to 20. All must be associated with \
                                    the cluster. Excludes `launchType`. With neither, the cluster's default strategy \
                                    is used; whatever an existing set runs on then stays. A change replaces the task \
                                    set.""")
                            .rule(Rules.atMost(20, "capacity providers"))
                            .rule(StrategyRules.ONE_BASE)
                            .rule(StrategyRules.SOME_WEIGHT)
                            .rule(StrategyRules.NO_MIX)
                            .warning(Doubts.NO_WEIGHT)
                            .omittedLetsAwsChoose()
                            .sentAs(CreateTaskSetRequest.Builder::capacityProviderStrategy)
                            .readFrom(TaskSet::capacityProviderStrategy),
                    input("platformVersion", TEXT)
                            .doc("""
                                    Fargate platform version of the tasks, such as `1.4.0`. `LATEST`, which is also the \
                                    default, floats: an existing set keeps the version that it has. Only for tasks on \
                                    Fargate. A change replaces the task set.""")
                            .rule(Rules.matching(
                                    "LATEST|[0-9]+\\.[0-9]+\\.[0-9]+", "LATEST or a version such as 1.4.0"))
                            .spelled(Spellings.PLATFORM_VERSION)
                            .omittedLetsAwsChoose()
                            .sentAs(CreateTaskSetRequest.Builder::platformVersion)
                            .readFrom(TaskSet::platformVersion),
                    SCALE,
                    CLIENT_TOKEN,
                    WAIT,
                    FORCE_DELETE,
                    TAGS,
                    output("taskSetId", TEXT)
                            .doc("The task set's short id, `ecs-svc/` and a number.")
                            .required()
                            .readFrom(TaskSet::id),
                    output("taskSetArn", TEXT)
                            .doc("The task set's ARN; also the resource's id.")
                            .required()
                            .readFrom(TaskSet::taskSetArn),
                    output("serviceArn", TEXT)
                            .doc("ARN of the service.")
                            .required()
                            .readFrom(TaskSet::serviceArn),
                    output("clusterArn", TEXT)
                            .doc("ARN of the cluster.")
                            .required()
                            .readFrom(TaskSet::clusterArn),
                    output("startedBy", TEXT)
                            .doc("`CODE_DEPLOY` for a task set that CodeDeploy made; otherwise AWS does not use it.")
                            .readFrom(TaskSet::startedBy),
                    output("status", Choices.TASK_SET_STATUS)
                            .doc("What the task set is to its service.")
                            .required()
                            .moves()
                            .readFrom(TaskSet::status),
                    output("computedDesiredCount", WHOLE)
                            .doc("Tasks that should run: the service's desired count times the scale, rounded up.")
                            .required()
                            .moves()
                            .readFrom(TaskSet::computedDesiredCount),
                    output("pendingCount", WHOLE)
                            .doc("Tasks that are being started.")
                            .required()
                            .moves()
                            .readFrom(TaskSet::pendingCount),
                    output("runningCount", WHOLE)
                            .doc("Tasks that run.")
                            .required()
                            .moves()
                            .readFrom(TaskSet::runningCount),
                    output("createdAt", Timestamps.KIND)
                            .doc("When the task set was created, in ISO 8601.")
                            .required()
                            .readFrom(TaskSet::createdAt),
                    output("updatedAt", Timestamps.KIND)
                            .doc("When the task set was last updated, in ISO 8601.")
                            .required()
                            .moves()
                            .readFrom(TaskSet::updatedAt),
                    output("platformFamily", TEXT)
                            .doc("Operating system of the tasks; reported for Fargate only.")
                            .readFrom(TaskSet::platformFamily),
                    output("stabilityStatus", Choices.STABILITY_STATUS)
                            .doc("Whether the task set runs what it should run.")
                            .required()
                            .moves()
                            .readFrom(TaskSet::stabilityStatusAsString),
                    output("stabilityStatusAt", Timestamps.KIND)
                            .doc("When the stability status was last determined, in ISO 8601.")
                            .required()
                            .moves()
                            .readFrom(TaskSet::stabilityStatusAt),
                    output("fargateEphemeralStorage", Blocks.EPHEMERAL_STORAGE)
                            .doc("How the tasks' ephemeral storage on Fargate is encrypted.")
                            .readFrom(TaskSet::fargateEphemeralStorage),
                    TAGS_ALL),
            List.of(
                    Relations.exclusive(
                            "launchType",
                            "capacityProviderStrategy",
                            "give the one or the other; with neither, the cluster's default strategy is used"),
                    LaunchRules.PLATFORM_VERSION,
                    LaunchRules.PUBLIC_IP,
                    LaunchRules.FARGATE_NETWORK,
                    LaunchRules.REGISTRY_NETWORK,
                    LaunchRules.EXTERNAL,
                    LaunchRules.SERVICE_OF_CLUSTER));

    private TaskSetTable() {}

    private static <J> Property<TaskSet, CreateTaskSetRequest.Builder, J> input(String name, Kind<J> kind) {
        return Property.input(name, kind);
    }

    private static <J> Property<TaskSet, CreateTaskSetRequest.Builder, J> writeOnly(String name, Kind<J> kind) {
        return Property.writeOnly(name, kind);
    }

    private static <J> Property<TaskSet, CreateTaskSetRequest.Builder, J> output(String name, Kind<J> kind) {
        return Property.output(name, kind);
    }
}
