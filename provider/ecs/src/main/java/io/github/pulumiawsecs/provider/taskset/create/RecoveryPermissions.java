package io.github.pulumiawsecs.provider.taskset.create;

import static io.github.pulumiawsecs.provider.iam.Permission.join;
import static io.github.pulumiawsecs.provider.iam.Permission.optional;

import io.github.pulumiawsecs.provider.aws.ecs.EcsIamResources;
import io.github.pulumiawsecs.provider.aws.ecs.EcsOperations;
import io.github.pulumiawsecs.provider.iam.Permission;
import java.util.List;

/** The IAM permissions of the recovery of interrupted deployments, apart from {@code ecs:DescribeTaskSets}. */
public final class RecoveryPermissions {
    private static final String OTHER_MACHINE = "another machine cannot continue an interrupted create";

    private RecoveryPermissions() {}

    /** Returns the permissions to mark new task sets, and to find marked ones. */
    public static List<Permission> forCreate() {
        return join(
                optional(OTHER_MACHINE, EcsIamResources.SERVICE, EcsOperations.DESCRIBE_SERVICES),
                optional(OTHER_MACHINE, EcsIamResources.TASK_SETS, EcsOperations.TAG_RESOURCE),
                optional(
                        "the tag that marks a new task set stays",
                        EcsIamResources.TASK_SETS,
                        EcsOperations.UNTAG_RESOURCE));
    }

    /** Returns the permission to mark task sets before they are scaled to 0. */
    public static List<Permission> forDelete() {
        return optional(
                "another machine cannot restore the scale after an interrupted delete",
                EcsIamResources.TASK_SETS,
                EcsOperations.TAG_RESOURCE);
    }
}
