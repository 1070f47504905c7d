package io.github.pulumiawsecs.provider.taskset.schema;

import static io.github.pulumiawsecs.framework.schema.PropertyType.INTEGER;
import static io.github.pulumiawsecs.framework.schema.PropertyType.STRING;

import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyBuilder;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.TimestampType;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** The properties of a task set that AWS sets (Amazon ECS API Reference, "TaskSet"). */
public final class TaskSetOutputs {

    public static final Property<TaskSet, CreateTaskSetRequest.Builder, String> STATUS = output(
                    "status", TaskSetEnumTypes.TASK_SET_STATUS)
            .doc("Status of the task set in its service.")
            .alwaysPresent()
            .volatileOutput()
            .readFrom(TaskSet::status)
            .build();

    public static final Property<TaskSet, CreateTaskSetRequest.Builder, Instant> CREATED_AT = output(
                    "createdAt", TimestampType.INSTANCE)
            .doc("Time of the creation, in ISO 8601.")
            .alwaysPresent()
            .readFrom(TaskSet::createdAt)
            .build();

    /** All outputs but {@link TaskSetSchema#TAGS_ALL}. */
    static final List<Property<TaskSet, CreateTaskSetRequest.Builder, ?>> ALL = List.of(
            output("taskSetId", STRING)
                    .doc("Short ID of the task set: `ecs-svc/` and a number.")
                    .alwaysPresent()
                    .readFrom(TaskSet::id)
                    .build(),
            output("taskSetArn", STRING)
                    .doc("ARN of the task set; also the ID of the resource.")
                    .alwaysPresent()
                    .readFrom(TaskSet::taskSetArn)
                    .build(),
            output("serviceArn", STRING)
                    .doc("ARN of the service.")
                    .alwaysPresent()
                    .readFrom(TaskSetArn::serviceOf)
                    .build(),
            output("clusterArn", STRING)
                    .doc("ARN of the cluster.")
                    .alwaysPresent()
                    .readFrom(TaskSetArn::clusterOf)
                    .build(),
            output("startedBy", STRING)
                    .doc("`CODE_DEPLOY` for a task set that CodeDeploy created; otherwise AWS does not set it.")
                    .readFrom(TaskSet::startedBy)
                    .build(),
            STATUS,
            output("computedDesiredCount", INTEGER)
                    .doc("Number of tasks to run: the service's desired count times the scale, rounded up.")
                    .alwaysPresent()
                    .volatileOutput()
                    .readFrom(TaskSet::computedDesiredCount)
                    .build(),
            output("pendingCount", INTEGER)
                    .doc("Number of tasks that are starting.")
                    .alwaysPresent()
                    .volatileOutput()
                    .readFrom(TaskSet::pendingCount)
                    .build(),
            output("runningCount", INTEGER)
                    .doc("Number of running tasks.")
                    .alwaysPresent()
                    .volatileOutput()
                    .readFrom(TaskSet::runningCount)
                    .build(),
            CREATED_AT,
            output("updatedAt", TimestampType.INSTANCE)
                    .doc("Time of the last update, in ISO 8601.")
                    .alwaysPresent()
                    .volatileOutput()
                    .readFrom(TaskSet::updatedAt)
                    .build(),
            output("platformFamily", STRING)
                    .doc("Operating system of the tasks; only on Fargate.")
                    .readFrom(TaskSet::platformFamily)
                    .build(),
            output("stabilityStatus", TaskSetEnumTypes.STABILITY_STATUS)
                    .doc("Whether the task set runs all its tasks.")
                    .alwaysPresent()
                    .volatileOutput()
                    .readFrom(TaskSet::stabilityStatusAsString)
                    .build(),
            output("stabilityStatusAt", TimestampType.INSTANCE)
                    .doc("Time at which AWS last determined the stability status, in ISO 8601.")
                    .alwaysPresent()
                    .volatileOutput()
                    .readFrom(TaskSet::stabilityStatusAt)
                    .build(),
            output("fargateEphemeralStorage", TaskSetTypes.EPHEMERAL_STORAGE)
                    .doc("Encryption of the tasks' ephemeral storage on Fargate.")
                    .readFrom(TaskSet::fargateEphemeralStorage)
                    .build());

    private TaskSetOutputs() {}

    private static <J> PropertyBuilder<TaskSet, CreateTaskSetRequest.Builder, J> output(
            String name, PropertyType<J> type) {
        return Property.output(name, type);
    }
}
