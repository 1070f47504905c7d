package io.github.pulumiawsecs.provider.taskset;

import static io.github.pulumiawsecs.provider.aws.ecs.EcsIamResources.IN_CLUSTER;
import static io.github.pulumiawsecs.provider.aws.ecs.EcsIamResources.SERVICE;
import static io.github.pulumiawsecs.provider.aws.ecs.EcsIamResources.SERVICES;
import static io.github.pulumiawsecs.provider.aws.ecs.EcsIamResources.TASK_SETS;
import static io.github.pulumiawsecs.provider.aws.ecs.EcsOperations.CREATE_TASK_SET;
import static io.github.pulumiawsecs.provider.aws.ecs.EcsOperations.DELETE_TASK_SET;
import static io.github.pulumiawsecs.provider.aws.ecs.EcsOperations.DESCRIBE_SERVICES;
import static io.github.pulumiawsecs.provider.aws.ecs.EcsOperations.DESCRIBE_TASK_SETS;
import static io.github.pulumiawsecs.provider.aws.ecs.EcsOperations.LIST_SERVICES;
import static io.github.pulumiawsecs.provider.aws.ecs.EcsOperations.TAG_RESOURCE;
import static io.github.pulumiawsecs.provider.aws.ecs.EcsOperations.UNTAG_RESOURCE;
import static io.github.pulumiawsecs.provider.aws.ecs.EcsOperations.UPDATE_TASK_SET;
import static io.github.pulumiawsecs.provider.iam.Permission.always;
import static io.github.pulumiawsecs.provider.iam.Permission.conditional;
import static io.github.pulumiawsecs.provider.iam.Permission.join;

import io.github.pulumiawsecs.provider.iam.IamResource;
import io.github.pulumiawsecs.provider.iam.Permission;
import io.github.pulumiawsecs.provider.iam.ResourcePermissions;
import io.github.pulumiawsecs.provider.taskset.create.RecoveryPermissions;
import io.github.pulumiawsecs.provider.taskset.preflight.PreflightPermissions;
import io.github.pulumiawsecs.provider.taskset.steady.WaitPermissions;
import java.util.List;

/** The IAM permissions of the operations of task sets. A test compares them with the calls of each operation. */
final class TaskSetPermissions {
    /** AWS requires it from the caller of CreateTaskSet. */
    private static final Permission PASS_ROLE = new Permission(
            "iam:PassRole",
            IamResource.arn("arn:aws:iam::123456789012:role/ecs-load-balancers")
                    .when("StringEquals", "iam:PassedToService", "ecs.amazonaws.com"),
            Permission.Need.CONDITIONAL,
            "if `loadBalancers[].advancedConfiguration.roleArn` is set");

    private TaskSetPermissions() {}

    static ResourcePermissions all() {
        return new ResourcePermissions(create(), read(), update(), delete(), list());
    }

    private static List<Permission> create() {
        return join(
                always(TASK_SETS, CREATE_TASK_SET, DESCRIBE_TASK_SETS),
                conditional("if the task set has tags, default tags included", TASK_SETS, TAG_RESOURCE),
                conditional("if `clientToken` is set", SERVICE, DESCRIBE_SERVICES),
                List.of(PASS_ROLE),
                RecoveryPermissions.forCreate(),
                PreflightPermissions.all(),
                WaitPermissions.forSteadyState());
    }

    private static List<Permission> read() {
        return always(TASK_SETS, DESCRIBE_TASK_SETS);
    }

    private static List<Permission> update() {
        return join(
                always(TASK_SETS, DESCRIBE_TASK_SETS),
                conditional("if `scale` changes", TASK_SETS, UPDATE_TASK_SET),
                conditional("if tags are added or changed", TASK_SETS, TAG_RESOURCE),
                conditional("if tags are removed", TASK_SETS, UNTAG_RESOURCE),
                WaitPermissions.forSteadyState());
    }

    private static List<Permission> delete() {
        return join(
                always(TASK_SETS, DESCRIBE_TASK_SETS, DELETE_TASK_SET),
                conditional(
                        "unless `forceDelete` is set: the task set is scaled to 0 first", TASK_SETS, UPDATE_TASK_SET),
                RecoveryPermissions.forDelete(),
                WaitPermissions.forDelete());
    }

    private static List<Permission> list() {
        return join(
                always(SERVICES, DESCRIBE_SERVICES), conditional("unless `service` is set", IN_CLUSTER, LIST_SERVICES));
    }
}
