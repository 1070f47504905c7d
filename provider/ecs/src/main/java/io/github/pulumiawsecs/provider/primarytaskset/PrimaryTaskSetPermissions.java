package io.github.pulumiawsecs.provider.primarytaskset;

import static io.github.pulumiawsecs.provider.aws.ecs.EcsIamResources.SERVICE;
import static io.github.pulumiawsecs.provider.aws.ecs.EcsIamResources.TASK_SETS;
import static io.github.pulumiawsecs.provider.aws.ecs.EcsOperations.DESCRIBE_SERVICES;
import static io.github.pulumiawsecs.provider.aws.ecs.EcsOperations.DESCRIBE_TASK_SETS;
import static io.github.pulumiawsecs.provider.aws.ecs.EcsOperations.UPDATE_SERVICE_PRIMARY_TASK_SET;
import static io.github.pulumiawsecs.provider.iam.Permission.always;
import static io.github.pulumiawsecs.provider.iam.Permission.join;

import io.github.pulumiawsecs.provider.iam.Permission;
import io.github.pulumiawsecs.provider.iam.ResourcePermissions;
import io.github.pulumiawsecs.provider.taskset.steady.WaitPermissions;
import java.util.List;

/** The IAM permissions of the operations. A test compares them with the calls of each operation. */
final class PrimaryTaskSetPermissions {
    private PrimaryTaskSetPermissions() {}

    static ResourcePermissions all() {
        return new ResourcePermissions(
                promotion(), always(SERVICE, DESCRIBE_SERVICES), promotion(), List.of(), List.of());
    }

    private static List<Permission> promotion() {
        return join(
                always(TASK_SETS, DESCRIBE_TASK_SETS),
                always(SERVICE, DESCRIBE_SERVICES, UPDATE_SERVICE_PRIMARY_TASK_SET),
                WaitPermissions.forStoppedTasks());
    }
}
