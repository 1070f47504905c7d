package io.github.pulumiawsecs.provider.primarytaskset;

import static io.github.pulumiawsecs.framework.schema.PropertyType.BOOLEAN;
import static io.github.pulumiawsecs.framework.schema.PropertyType.INTEGER;
import static io.github.pulumiawsecs.framework.schema.PropertyType.STRING;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyBuilder;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.provider.arn.AwsReference;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetEnumTypes;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.TaskSet;
import software.amazon.awssdk.services.ecs.model.UpdateServicePrimaryTaskSetRequest;

/** The resource {@code aws-ecs:index:PrimaryTaskSet} (Amazon ECS API Reference, "UpdateServicePrimaryTaskSet"). */
public final class PrimaryTaskSetSchema {

    /** The resource's token. */
    public static final String TOKEN = "aws-ecs:index:PrimaryTaskSet";

    static final Property<TaskSet, UpdateServicePrimaryTaskSetRequest.Builder, String> TASK_SET =
            Property.<TaskSet, UpdateServicePrimaryTaskSetRequest.Builder, String>input("taskSet", STRING)
                    .doc("""
                            Task set to make the `PRIMARY` one of its service: its ARN, such as the output `taskSetArn` of \
                            a `TaskSet`, or `CLUSTER/SERVICE/ecs-svc/NUMBER`. Both mean the same: switching between them \
                            is no change. Changed in place; a task set of another service replaces the resource.""")
                    .required()
                    .references(AwsReference.TASK_SET)
                    .equivalentBy(TaskSetEquivalence.INSTANCE)
                    .updatedBy(PrimaryUpdate.INSTANCE)
                    .readFrom(TaskSet::taskSetArn)
                    .build();

    static final Property<TaskSet, UpdateServicePrimaryTaskSetRequest.Builder, Boolean> WAIT_FOR_STEADY_STATE =
            Property.<TaskSet, UpdateServicePrimaryTaskSetRequest.Builder, Boolean>writeOnly(
                            "waitForSteadyState", BOOLEAN)
                    .doc("""
                            Whether `pulumi up` waits until the task set is in `STEADY_STATE` and runs all its tasks \
                            before it makes the task set `PRIMARY`. Default: `true`. The wait shows its progress, ends \
                            early with the reason if the tasks cannot start, and lasts 20 minutes at most or as long as \
                            `customTimeouts` allows.""")
                    .providerDefault(new PropertyValue.BoolValue(true))
                    .providerOnly()
                    .build();

    static final Property<TaskSet, UpdateServicePrimaryTaskSetRequest.Builder, String> TASK_SET_ARN = output(
                    "taskSetArn", STRING)
            .doc("ARN of the `PRIMARY` task set.")
            .alwaysPresent()
            .readFrom(TaskSet::taskSetArn)
            .build();

    /** No member of a task set: AWS does not record it. */
    static final Property<TaskSet, UpdateServicePrimaryTaskSetRequest.Builder, String> PREVIOUS_TASK_SET_ARN = output(
                    "previousTaskSetArn", STRING)
            .doc("ARN of the task set that was `PRIMARY` before, if the provider knows it. It may not exist any more.")
            .build();

    /** The resource's type. */
    public static final ObjectType<TaskSet, UpdateServicePrimaryTaskSetRequest.Builder> TYPE = new ObjectType<>(
            "PrimaryTaskSet",
            """
            The `PRIMARY` task set of an Amazon ECS service: the one that serves production traffic. It connects the task \
            sets of a program to a release: a change of `taskSet` waits until the new task set is steady, and then makes \
            it `PRIMARY`.

            A service has one `PRIMARY` task set, so a program has at most one `PrimaryTaskSet` for each service. When \
            another actor makes another task set `PRIMARY`, the next preview shows it, and `pulumi up` reverts it. AWS \
            cannot revoke the promotion of a task set: a delete of this resource changes nothing in AWS.

            An import takes the ARN of the service, or `CLUSTER/SERVICE`.""",
            UpdateServicePrimaryTaskSetRequest::builder,
            _ -> TaskSet.builder().build(),
            List.of(
                    TASK_SET,
                    WAIT_FOR_STEADY_STATE,
                    output("serviceArn", STRING)
                            .doc("ARN of the service.")
                            .alwaysPresent()
                            .readFrom(TaskSet::serviceArn)
                            .build(),
                    output("clusterArn", STRING)
                            .doc("ARN of the cluster.")
                            .alwaysPresent()
                            .readFrom(TaskSet::clusterArn)
                            .build(),
                    TASK_SET_ARN,
                    PREVIOUS_TASK_SET_ARN,
                    output("status", TaskSetEnumTypes.TASK_SET_STATUS)
                            .doc("Status of the task set: `PRIMARY`.")
                            .alwaysPresent()
                            .volatileOutput()
                            .readFrom(TaskSet::status)
                            .build(),
                    output("computedDesiredCount", INTEGER)
                            .doc("Number of tasks that the `PRIMARY` task set is to run.")
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
                    output("stabilityStatus", TaskSetEnumTypes.STABILITY_STATUS)
                            .doc("Whether the `PRIMARY` task set runs all its tasks.")
                            .alwaysPresent()
                            .volatileOutput()
                            .readFrom(TaskSet::stabilityStatusAsString)
                            .build()),
            List.of());

    private PrimaryTaskSetSchema() {}

    private static <J> PropertyBuilder<TaskSet, UpdateServicePrimaryTaskSetRequest.Builder, J> output(
            String name, PropertyType<J> type) {
        return Property.output(name, type);
    }
}
