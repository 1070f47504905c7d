package io.github.pulumiawsecs.provider.aws.ecs;

import io.github.pulumiawsecs.provider.iam.IamResource;

/**
 * The resources of Amazon ECS in IAM policies (Service Authorization Reference, "Actions, resources, and condition keys for
 * Amazon Elastic Container Service").
 */
public final class EcsIamResources {
    private static final String ECS = "arn:aws:ecs:us-east-1:123456789012:";

    /** The cluster of the documentation. */
    public static final IamResource CLUSTER = IamResource.arn(ECS + "cluster/production");

    /** The service of the documentation. */
    public static final IamResource SERVICE = IamResource.arn(ECS + "service/production/web");

    /** All services of the cluster. */
    public static final IamResource SERVICES = IamResource.arn(ECS + "service/production/*");

    /** All task sets of the service. */
    public static final IamResource TASK_SETS = IamResource.arn(ECS + "task-set/production/web/*");

    /** All tasks of the cluster. */
    public static final IamResource TASKS = IamResource.arn(ECS + "task/production/*");

    /** For actions without a resource that fits, limited to the cluster. */
    public static final IamResource IN_CLUSTER = IamResource.any().when("ArnEquals", "ecs:cluster", CLUSTER.pattern());

    private EcsIamResources() {}
}
