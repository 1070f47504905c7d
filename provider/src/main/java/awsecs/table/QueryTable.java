package awsecs.table;

import awsecs.aws.TaskSetArn;
import awsecs.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** The ways to look for task sets: the functions {@code getTaskSet} and {@code getTaskSets}, and the list. */
public final class QueryTable {
    public static final Property<Value.Obj, Value.Obj, String> ARN = text(
                    "taskSetArn", "ARN of the task set; excludes all other arguments.")
            .rule(Rule.text(
                    "must be a task set's ARN, such as"
                            + " arn:aws:ecs:eu-west-1:123456789012:task-set/production/web/ecs-svc/1234567890123456789",
                    arn -> TaskSetArn.parse(arn).isPresent()));

    public static final Property<Value.Obj, Value.Obj, String> CLUSTER = cluster();

    public static final Property<Value.Obj, Value.Obj, String> SERVICE = service("Short name or ARN of the service.");

    public static final Property<Value.Obj, Value.Obj, String> ID = text(
                    "taskSetId", "Short id of the task set, `ecs-svc/` and a number.")
            .rule(Rules.matching("ecs-svc/[\\w-]+", "a task set's short id, such as ecs-svc/1234567890123456789"));

    public static final Property<Value.Obj, Value.Obj, String> EXTERNAL_ID = externalId("""
            External id of the task set. One that is `DRAINING` is passed over unless `status` asks for it: its \
            successor often has the same external id.""");

    public static final Property<Value.Obj, Value.Obj, String> STATUS = status(
            "Status of the task set: `PRIMARY` for the one that serves production traffic, `ACTIVE` or `DRAINING`.");

    /** Every output of a task set, as the functions answer it. */
    public static final Shape<TaskSet, CreateTaskSetRequest.Builder> DESCRIPTION = new Shape<>(
            "TaskSetDescription",
            "A task set as it is.",
            TaskSetTable.SHAPE.builder(),
            TaskSetTable.SHAPE.build(),
            TaskSetTable.SHAPE.outputs(),
            List.of());

    /** What {@link #GET_TASK_SETS} answers. */
    public static final Property<List<TaskSet>, Object, List<TaskSet>> TASK_SETS =
            Property.<List<TaskSet>, Object, List<TaskSet>>output("taskSets", new Kind.SetOf<>(DESCRIPTION))
                    .doc("The task sets, the oldest first.")
                    .required();

    /** The function {@code getTaskSet}. */
    public static final Signature GET_TASK_SET = new Signature(
            "aws-ecs:index:getTaskSet",
            """
            Looks one task set up: by its ARN; or among those of a service by its short id, its external id, its \
            status, or several of these. Exactly one must be found.""",
            arguments(
                    "getTaskSet",
                    List.of(ARN, CLUSTER, SERVICE, ID, EXTERNAL_ID, STATUS),
                    new Relation(List.of("taskSetArn"), "excludes all other arguments", QueryTable::arnAlone),
                    new Relation(
                            List.of("cluster", "service", "taskSetId", "externalId", "status"),
                            "must tell one task set, where taskSetArn does not",
                            QueryTable::whichOne)),
            DESCRIPTION);

    /** The function {@code getTaskSets}. */
    public static final Signature GET_TASK_SETS = new Signature(
            "aws-ecs:index:getTaskSets",
            "Looks the task sets of a service up: all of them, those that are `DRAINING` included, unless told otherwise.",
            arguments(
                    "getTaskSets",
                    List.of(
                            cluster().required(),
                            service("Short name or ARN of the service.").required(),
                            externalId("External id of the task sets wanted."),
                            status("Status of the task sets wanted: `PRIMARY`, `ACTIVE` or `DRAINING`."))),
            new Shape<>("getTaskSets", "", Object::new, _ -> List.of(), List.of(TASK_SETS), List.of()));

    /** What the list of task sets takes. */
    public static final Shape<?, ?> LIST = arguments(
            "the list of task sets",
            List.of(
                    cluster().required(),
                    service("Short name or ARN of the service. Left out, all services of the cluster are looked at.")));

    private QueryTable() {}

    private static Property<Value.Obj, Value.Obj, String> cluster() {
        return text("cluster", "Short name or ARN of the cluster.").rule(Rules.notBlank());
    }

    private static Property<Value.Obj, Value.Obj, String> service(String doc) {
        return text("service", doc).rule(Rules.notBlank());
    }

    private static Property<Value.Obj, Value.Obj, String> externalId(String doc) {
        return text("externalId", doc).rule(Rules.notBlank());
    }

    private static Property<Value.Obj, Value.Obj, String> status(String doc) {
        return Property.<Value.Obj, Value.Obj, String>input("status", Choices.TASK_SET_STATUS)
                .doc(doc);
    }

    private static Property<Value.Obj, Value.Obj, String> text(String name, String doc) {
        return Property.<Value.Obj, Value.Obj, String>input(name, Kind.TEXT).doc(doc);
    }

    /** No request is made from arguments as a whole: who needs one reads it with {@link Property#in}. */
    private static Shape<Value.Obj, Value.Obj> arguments(
            String name, List<Property<Value.Obj, Value.Obj, ?>> properties, Relation... rules) {
        return new Shape<>(
                name,
                "",
                () -> {
                    throw new UnsupportedOperationException("arguments are read one by one");
                },
                values -> values,
                properties,
                List.of(rules));
    }

    private static Map<String, String> arnAlone(Value.Obj values) {
        var excluded = new LinkedHashMap<String, String>();
        if (isGiven(values, ARN)) {
            Stream.of(CLUSTER, SERVICE, ID, EXTERNAL_ID, STATUS)
                    .filter(other -> isGiven(values, other))
                    .forEach(other -> excluded.put(
                            other.name(), "cannot be combined with taskSetArn, which says all there is to say"));
        }
        return excluded;
    }

    private static Map<String, String> whichOne(Value.Obj values) {
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

    private static boolean isGiven(Value.Obj values, Property<?, ?, ?> property) {
        return !(values.get(property.name()) instanceof Value.Null);
    }
}
