package io.github.pulumiawsecs.provider.aws.ecs;

import io.github.pulumiawsecs.provider.aws.AwsOperation;
import io.github.pulumiawsecs.provider.aws.AwsService;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.EcsClient;

/** The operations of Amazon ECS that the provider calls. */
public final class EcsOperations {
    /** A task set that a lost response hides is in no state yet, so `pulumi refresh` cannot find it. */
    public static final AwsOperation<EcsClient> CREATE_TASK_SET = new AwsOperation<>(
            AwsService.ECS,
            "CreateTaskSet",
            EcsErrors.ALL,
            Optional.of("run `pulumi up`, which finds the task set if it exists, on any machine"));

    public static final AwsOperation<EcsClient> DELETE_TASK_SET = operation("DeleteTaskSet");
    public static final AwsOperation<EcsClient> DESCRIBE_CLUSTERS = operation("DescribeClusters");
    public static final AwsOperation<EcsClient> DESCRIBE_SERVICES = operation("DescribeServices");
    public static final AwsOperation<EcsClient> DESCRIBE_TASK_DEFINITION = operation("DescribeTaskDefinition");
    public static final AwsOperation<EcsClient> DESCRIBE_TASK_SETS = operation("DescribeTaskSets");
    public static final AwsOperation<EcsClient> DESCRIBE_TASKS = operation("DescribeTasks");
    public static final AwsOperation<EcsClient> LIST_SERVICES = operation("ListServices");
    public static final AwsOperation<EcsClient> LIST_TASKS = operation("ListTasks");
    public static final AwsOperation<EcsClient> TAG_RESOURCE = operation("TagResource");
    public static final AwsOperation<EcsClient> UNTAG_RESOURCE = operation("UntagResource");
    public static final AwsOperation<EcsClient> UPDATE_SERVICE_PRIMARY_TASK_SET =
            operation("UpdateServicePrimaryTaskSet");
    public static final AwsOperation<EcsClient> UPDATE_TASK_SET = operation("UpdateTaskSet");

    private EcsOperations() {}

    /** Returns an operation whose unknown outcome needs no special advice, for a resource type that alone calls it. */
    public static AwsOperation<EcsClient> operation(String name) {
        return new AwsOperation<>(AwsService.ECS, name, EcsErrors.ALL);
    }
}
