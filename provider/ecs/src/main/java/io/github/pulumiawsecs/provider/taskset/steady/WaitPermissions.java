package io.github.pulumiawsecs.provider.taskset.steady;

import static io.github.pulumiawsecs.provider.iam.Permission.join;
import static io.github.pulumiawsecs.provider.iam.Permission.optional;

import io.github.pulumiawsecs.provider.aws.ecs.EcsIamResources;
import io.github.pulumiawsecs.provider.aws.ecs.EcsOperations;
import io.github.pulumiawsecs.provider.iam.Permission;
import java.util.List;

/** The IAM permissions of waits, apart from {@code ecs:DescribeTaskSets}. */
public final class WaitPermissions {
    private WaitPermissions() {}

    /** Returns the permissions of a wait for steady state. */
    public static List<Permission> forSteadyState() {
        return join(forDelete(), forStoppedTasks());
    }

    /** Returns the permissions to find out why tasks stopped. */
    public static List<Permission> forStoppedTasks() {
        return join(
                optional(
                        "an error does not show why tasks stopped, only the events of the service",
                        EcsIamResources.IN_CLUSTER,
                        EcsOperations.LIST_TASKS),
                optional(
                        "an error does not show why tasks stopped, only the events of the service",
                        EcsIamResources.TASKS,
                        EcsOperations.DESCRIBE_TASKS));
    }

    /** Returns the permissions of a wait until a task set has stopped or is gone. */
    public static List<Permission> forDelete() {
        return optional(
                "the wait and its error do not show the latest event of the service",
                EcsIamResources.SERVICE,
                EcsOperations.DESCRIBE_SERVICES);
    }
}
