package io.github.pulumiawsecs.provider.taskset.query;

import static io.github.pulumiawsecs.provider.aws.ecs.EcsIamResources.SERVICE;
import static io.github.pulumiawsecs.provider.aws.ecs.EcsIamResources.TASK_SETS;
import static io.github.pulumiawsecs.provider.aws.ecs.EcsOperations.DESCRIBE_SERVICES;
import static io.github.pulumiawsecs.provider.aws.ecs.EcsOperations.DESCRIBE_TASK_SETS;
import static io.github.pulumiawsecs.provider.iam.Permission.always;
import static io.github.pulumiawsecs.provider.iam.Permission.conditional;
import static io.github.pulumiawsecs.provider.iam.Permission.join;

import io.github.pulumiawsecs.provider.iam.Permission;
import java.util.List;

/** The IAM permissions of the functions. */
final class FunctionPermissions {
    private FunctionPermissions() {}

    static List<Permission> ofGetTaskSet() {
        return join(
                always(TASK_SETS, DESCRIBE_TASK_SETS),
                conditional("unless `taskSetArn` is set", SERVICE, DESCRIBE_SERVICES));
    }

    static List<Permission> ofGetTaskSets() {
        return join(always(SERVICE, DESCRIBE_SERVICES), always(TASK_SETS, DESCRIBE_TASK_SETS));
    }
}
