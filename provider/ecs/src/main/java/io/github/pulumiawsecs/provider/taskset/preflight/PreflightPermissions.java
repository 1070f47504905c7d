package io.github.pulumiawsecs.provider.taskset.preflight;

import static io.github.pulumiawsecs.provider.iam.Permission.join;
import static io.github.pulumiawsecs.provider.iam.Permission.optional;

import io.github.pulumiawsecs.provider.aws.ecs.EcsIamResources;
import io.github.pulumiawsecs.provider.aws.ecs.EcsOperations;
import io.github.pulumiawsecs.provider.iam.IamResource;
import io.github.pulumiawsecs.provider.iam.Permission;
import java.util.List;

/** The IAM permissions of preflight. */
public final class PreflightPermissions {
    private PreflightPermissions() {}

    /** Returns the permissions of all lookups. */
    public static List<Permission> all() {
        return join(
                optional(
                        "preflight does not check the cluster and its capacity providers",
                        EcsIamResources.CLUSTER,
                        EcsOperations.DESCRIBE_CLUSTERS),
                optional(
                        "preflight does not check the service",
                        EcsIamResources.SERVICE,
                        EcsOperations.DESCRIBE_SERVICES),
                optional(
                        "preflight does not check the task definition",
                        IamResource.any(),
                        EcsOperations.DESCRIBE_TASK_DEFINITION));
    }
}
