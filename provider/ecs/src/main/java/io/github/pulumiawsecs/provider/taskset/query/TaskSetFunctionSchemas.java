package io.github.pulumiawsecs.provider.taskset.query;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.schema.CrossFieldRule;
import io.github.pulumiawsecs.framework.schema.FunctionSchema;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.Rule;
import io.github.pulumiawsecs.framework.schema.Rules;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.taskset.TaskSetEnumTypes;
import io.github.pulumiawsecs.provider.taskset.TaskSetSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** The ways to look for task sets: the functions {@code getTaskSet} and {@code getTaskSets}, and the list. */
public final class TaskSetFunctionSchemas {
    public static final Property<ObjectValue, ObjectValue, String> ARN = text(
                    "taskSetArn", "ARN of the task set; excludes all other arguments.")
            .rule(Rule.forString(
                    "must be a task set's ARN, such as"
                            + " arn:aws:ecs:eu-west-1:123456789012:task-set/production/web/ecs-svc/1234567890123456789",
                    arn -> TaskSetArn.parse(arn).isPresent()));

    public static final Property<ObjectValue, ObjectValue, String> CLUSTER = cluster();

    public static final Property<ObjectValue, ObjectValue, String> SERVICE =
            service("Short name or ARN of the service.");

    public static final Property<ObjectValue, ObjectValue, String> ID = text(
                    "taskSetId", "Short id of the task set, `ecs-svc/` and a number.")
            .rule(Rules.matching("ecs-svc/[\\w-]+", "a task set's short id, such as ecs-svc/1234567890123456789"));

    public static final Property<ObjectValue, ObjectValue, String> EXTERNAL_ID = externalId("""
            External id of the task set. One that is `DRAINING` is passed over unless `status` asks for it: its \
            successor often has the same external id.""");

    public static final Property<ObjectValue, ObjectValue, String> STATUS = status(
            "Status of the task set: `PRIMARY` for the one that serves production traffic, `ACTIVE` or `DRAINING`.");

    /** Every output of a task set, as the functions answer it. */
    public static final ObjectType<TaskSet, CreateTaskSetRequest.Builder> DESCRIPTION = new ObjectType<>(
            "TaskSetDescription",
            "A task set as it is.",
            TaskSetSchema.TYPE.builder(),
            TaskSetSchema.TYPE.build(),
            TaskSetSchema.TYPE.outputs(),
            List.of());

    /** What {@link #GET_TASK_SETS} answers. */
    public static final Property<List<TaskSet>, Object, List<TaskSet>> TASK_SETS =
            Property.<List<TaskSet>, Object, List<TaskSet>>output("taskSets", new PropertyType.SetOf<>(DESCRIPTION))
                    .doc("The task sets, the oldest first.")
                    .required();

    /** The function {@code getTaskSet}. */
    public static final FunctionSchema GET_TASK_SET = new FunctionSchema(
            "aws-ecs:index:getTaskSet",
            """
            Looks one task set up: by its ARN; or among those of a service by its short id, its external id, its \
            status, or several of these. Exactly one must be found.""",
            ObjectType.of(
                    "getTaskSet",
                    "",
                    List.of(ARN, CLUSTER, SERVICE, ID, EXTERNAL_ID, STATUS),
                    new CrossFieldRule(
                            List.of("taskSetArn"), "excludes all other arguments", TaskSetFunctionSchemas::arnAlone),
                    new CrossFieldRule(
                            List.of("cluster", "service", "taskSetId", "externalId", "status"),
                            "must tell one task set, where taskSetArn does not",
                            TaskSetFunctionSchemas::whichOne)),
            DESCRIPTION);

    /** The function {@code getTaskSets}. */
    public static final FunctionSchema GET_TASK_SETS = new FunctionSchema(
            "aws-ecs:index:getTaskSets",
            "Looks the task sets of a service up: all of them, those that are `DRAINING` included, unless told otherwise.",
            ObjectType.of(
                    "getTaskSets",
                    "",
                    List.of(
                            cluster().required(),
                            service("Short name or ARN of the service.").required(),
                            externalId("External id of the task sets wanted."),
                            status("Status of the task sets wanted: `PRIMARY`, `ACTIVE` or `DRAINING`."))),
            new ObjectType<>("getTaskSets", "", Object::new, _ -> List.of(), List.of(TASK_SETS), List.of()));

    /** What the list of task sets takes. */
    public static final ObjectType<?, ?> LIST_ARGUMENTS = ObjectType.of(
            "the list of task sets",
            "Lists the task sets of a service, or of all services of a cluster, except those that are `DRAINING`.",
            List.of(
                    cluster().required(),
                    service("Short name or ARN of the service. Left out, all services of the cluster are looked at.")));

    private TaskSetFunctionSchemas() {}

    private static Property<ObjectValue, ObjectValue, String> cluster() {
        return text("cluster", "Short name or ARN of the cluster.").rule(Rules.notBlank());
    }

    private static Property<ObjectValue, ObjectValue, String> service(String doc) {
        return text("service", doc).rule(Rules.notBlank());
    }

    private static Property<ObjectValue, ObjectValue, String> externalId(String doc) {
        return text("externalId", doc).rule(Rules.notBlank());
    }

    private static Property<ObjectValue, ObjectValue, String> status(String doc) {
        return Property.<ObjectValue, ObjectValue, String>input("status", TaskSetEnumTypes.TASK_SET_STATUS)
                .doc(doc);
    }

    private static Property<ObjectValue, ObjectValue, String> text(String name, String doc) {
        return Property.<ObjectValue, ObjectValue, String>input(name, PropertyType.STRING)
                .doc(doc);
    }

    private static Map<String, String> arnAlone(ObjectValue values) {
        var excluded = new LinkedHashMap<String, String>();
        if (isGiven(values, ARN)) {
            Stream.of(CLUSTER, SERVICE, ID, EXTERNAL_ID, STATUS)
                    .filter(other -> isGiven(values, other))
                    .forEach(other -> excluded.put(
                            other.name(), "cannot be combined with taskSetArn, which says all there is to say"));
        }
        return excluded;
    }

    private static Map<String, String> whichOne(ObjectValue values) {
        var missing = new LinkedHashMap<String, String>();
        if (!isGiven(values, ARN)) {
            Stream.of(CLUSTER, SERVICE)
                    .filter(place -> !isGiven(values, place))
                    .forEach(place -> missing.put(place.name(), "must be given, or else taskSetArn alone"));
            if (Stream.of(ID, EXTERNAL_ID, STATUS).noneMatch(property -> isGiven(values, property))) {
                missing.put(
                        ID.name(),
                        "must be given, or else externalId or status (such as PRIMARY): a service has several task"
                                + " sets");
            }
        }
        return missing;
    }

    private static boolean isGiven(ObjectValue values, Property<?, ?, ?> property) {
        return !(values.get(property.name()) instanceof PropertyValue.NullValue);
    }
}
