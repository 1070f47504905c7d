package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.arn.AwsScope;
import io.github.pulumiawsecs.provider.aws.ecs.ServicesApi;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetsApi;
import io.github.pulumiawsecs.provider.tags.TagPolicy;
import io.github.pulumiawsecs.provider.taskset.create.DeploymentSession;
import io.github.pulumiawsecs.provider.taskset.preflight.Preflight;
import io.github.pulumiawsecs.provider.taskset.steady.TaskSetWaiter;
import java.util.function.Supplier;

/**
 * The configured provider, as the verbs need it.
 *
 * @param taskSets the calls to AWS that concern task sets
 * @param services the calls to AWS that look services up
 * @param tags what the configuration says of tags
 * @param preflight looks at the account before a task set is made
 * @param waiting waits on task sets
 * @param session the state that the resources of the deployment share
 * @param sleeper the clock
 * @param home where it works, as far as that is known without a call; looked up when it is asked for
 */
public record TaskSetContext(
        TaskSetsApi taskSets,
        ServicesApi services,
        TagPolicy tags,
        Preflight preflight,
        TaskSetWaiter waiting,
        DeploymentSession session,
        Sleeper sleeper,
        Supplier<AwsScope> home) {}
