package io.github.pulumiawsecs.provider.taskset.query;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.schema.CrossFieldRule;
import io.github.pulumiawsecs.framework.schema.FunctionSchema;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyBuilder;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.Rule;
import io.github.pulumiawsecs.framework.schema.Rules;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetEnumTypes;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** The schemas of the functions {@code getTaskSet} and {@code getTaskSets}, and the arguments of the list. */
public final class TaskSetFunctionSchemas {
    private static final String CLUSTER_DOC = "Short name or ARN of the cluster.";
    private static final String SERVICE_DOC = "Short name or ARN of the service.";

    public static final Property<ObjectValue, ObjectValue, String> ARN = string(
                    "taskSetArn", "ARN of the task set. Cannot be combined with other arguments.")
            .rule(Rule.forString(
                    "must be the ARN of a task set, such as"
                            + " arn:aws:ecs:eu-west-1:123456789012:task-set/production/web/ecs-svc/1234567890123456789",
                    arn -> TaskSetArn.parse(arn).isPresent()))
            .build();

    public static final Property<ObjectValue, ObjectValue, String> CLUSTER =
            name("cluster", CLUSTER_DOC).build();

    public static final Property<ObjectValue, ObjectValue, String> SERVICE =
            name("service", SERVICE_DOC).build();

    public static final Property<ObjectValue, ObjectValue, String> ID = string(
                    "taskSetId", "Short ID of the task set: `ecs-svc/` and a number.")
            .rule(Rules.matching("ecs-svc/[\\w-]+", "the short ID of a task set, such as ecs-svc/1234567890123456789"))
            .build();

    public static final Property<ObjectValue, ObjectValue, String> EXTERNAL_ID =
            name("externalId", """
            External ID of the task set. A `DRAINING` one matches only if `status` asks for it, because its successor \
            often has the same external ID.""").build();

    public static final Property<ObjectValue, ObjectValue, String> STATUS = status(
            "Status of the task set: `PRIMARY` for the one that serves production traffic, `ACTIVE` or `DRAINING`.");

    /** Every output of a task set, as the functions return it. */
    public static final ObjectType<TaskSet, CreateTaskSetRequest.Builder> DESCRIPTION = new ObjectType<>(
            "TaskSetDescription",
            "An existing task set.",
            TaskSetSchema.TYPE.builder(),
            TaskSetSchema.TYPE.build(),
            TaskSetSchema.TYPE.outputs(),
            List.of());

    /** The result of {@link #GET_TASK_SETS}. */
    public static final Property<List<TaskSet>, Object, List<TaskSet>> TASK_SETS =
            Property.<List<TaskSet>, Object, List<TaskSet>>output("taskSets", new PropertyType.SetOf<>(DESCRIPTION))
                    .doc("The task sets, oldest first.")
                    .alwaysPresent()
                    .build();

    /** The function {@code getTaskSet}. */
    public static final FunctionSchema GET_TASK_SET = new FunctionSchema(
            "aws-ecs:index:getTaskSet",
            """
            Finds one task set: by its ARN, or among those of a service by its short ID, external ID, status, or a \
            combination of these. Fails unless exactly one task set matches.""",
            ObjectType.of(
                    "getTaskSet",
                    "",
                    List.of(ARN, CLUSTER, SERVICE, ID, EXTERNAL_ID, STATUS),
                    CrossFieldRule.between(
                            List.of(ARN),
                            "cannot be combined with other arguments",
                            TaskSetFunctionSchemas::combinedWithArn),
                    CrossFieldRule.between(
                            List.of(CLUSTER, SERVICE, ID, EXTERNAL_ID, STATUS),
                            "without taskSetArn: cluster, service and at least one of the others are required",
                            TaskSetFunctionSchemas::missingWithoutArn)),
            DESCRIPTION);

    /** The function {@code getTaskSets}. */
    public static final FunctionSchema GET_TASK_SETS = new FunctionSchema(
            "aws-ecs:index:getTaskSets",
            "Finds the task sets of a service: all of them, `DRAINING` ones included, unless an argument restricts them.",
            ObjectType.of(
                    "getTaskSets",
                    "",
                    List.of(
                            name("cluster", CLUSTER_DOC).required().build(),
                            name("service", SERVICE_DOC).required().build(),
                            name("externalId", "External ID of the task sets to return.")
                                    .build(),
                            status("Status of the task sets to return: `PRIMARY`, `ACTIVE` or `DRAINING`."))),
            new ObjectType<>("getTaskSets", "", Object::new, _ -> List.of(), List.of(TASK_SETS), List.of()));

    /** The arguments of the list of task sets. */
    public static final ObjectType<?, ?> LIST_ARGUMENTS = ObjectType.of(
            "the list of task sets",
            "Lists the task sets of a service, or of all services of a cluster, except those that are `DRAINING`.",
            List.of(
                    name("cluster", CLUSTER_DOC).required().build(),
                    name(
                                    "service",
                                    SERVICE_DOC
                                            + " If omitted, the list has the task sets of all services of the cluster.")
                            .build()));

    private TaskSetFunctionSchemas() {}

    private static PropertyBuilder<ObjectValue, ObjectValue, String> name(String name, String doc) {
        return string(name, doc).rule(Rules.notBlank());
    }

    private static PropertyBuilder<ObjectValue, ObjectValue, String> string(String name, String doc) {
        return Property.<ObjectValue, ObjectValue, String>input(name, PropertyType.STRING)
                .doc(doc);
    }

    private static Property<ObjectValue, ObjectValue, String> status(String doc) {
        return Property.<ObjectValue, ObjectValue, String>input("status", TaskSetEnumTypes.TASK_SET_STATUS)
                .doc(doc)
                .build();
    }

    private static Map<PropertyPath, String> combinedWithArn(ObjectValue values) {
        var violations = new LinkedHashMap<PropertyPath, String>();
        if (isGiven(values, ARN)) {
            Stream.of(CLUSTER, SERVICE, ID, EXTERNAL_ID, STATUS)
                    .filter(other -> isGiven(values, other))
                    .forEach(other -> violations.put(other.path(), "cannot be combined with taskSetArn"));
        }
        return violations;
    }

    private static Map<PropertyPath, String> missingWithoutArn(ObjectValue values) {
        var violations = new LinkedHashMap<PropertyPath, String>();
        if (!isGiven(values, ARN)) {
            Stream.of(CLUSTER, SERVICE)
                    .filter(argument -> !isGiven(values, argument))
                    .forEach(argument -> violations.put(argument.path(), "is required unless taskSetArn is set"));
            if (Stream.of(ID, EXTERNAL_ID, STATUS).noneMatch(argument -> isGiven(values, argument))) {
                violations.put(
                        ID.path(),
                        "is required unless externalId or status (such as PRIMARY) is set: a service has several task"
                                + " sets");
            }
        }
        return violations;
    }

    private static boolean isGiven(ObjectValue values, Property<?, ?, ?> property) {
        return !(property.in(values) instanceof PropertyValue.NullValue);
    }
}
