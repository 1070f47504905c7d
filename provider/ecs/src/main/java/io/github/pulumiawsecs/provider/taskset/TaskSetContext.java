package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.arn.AwsScope;
import io.github.pulumiawsecs.provider.aws.ecs.ServicesApi;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetsApi;
import io.github.pulumiawsecs.provider.config.EcsContext;
import io.github.pulumiawsecs.provider.config.ProviderConfig.PreflightMode;
import io.github.pulumiawsecs.provider.release.ReleaseSession;
import io.github.pulumiawsecs.provider.tags.TagPolicy;
import io.github.pulumiawsecs.provider.taskset.create.DeploymentSession;
import io.github.pulumiawsecs.provider.taskset.preflight.Preflight;
import io.github.pulumiawsecs.provider.taskset.steady.ServicePoller;
import io.github.pulumiawsecs.provider.taskset.steady.TaskSetWaiter;
import java.util.function.Supplier;

/**
 * The collaborators of the task set's operations, for one configuration of the provider. Thread-safe.
 *
 * @param taskSets the calls for single task sets
 * @param services the calls for services
 * @param tags the provider's default and ignored tags
 * @param preflight the checks against the account before a create
 * @param waiter the waits on task sets
 * @param session the state that the operations of a deployment share
 * @param sleeper the clock of all time limits, waits and pauses
 * @param release the state that PrimaryTaskSet and task sets share
 * @param scope the provider's region and account, as far as they are known without a call; resolved at each call
 */
public record TaskSetContext(
        TaskSetsApi taskSets,
        ServicesApi services,
        TagPolicy tags,
        Preflight preflight,
        TaskSetWaiter waiter,
        DeploymentSession session,
        Sleeper sleeper,
        ReleaseSession release,
        Supplier<AwsScope> scope) {

    /** Returns the collaborators for a configured provider. Makes no call. */
    public static TaskSetContext of(EcsContext context, DeploymentSession session) {
        var config = context.config();
        var sleeper = context.sleeper();
        var taskSets = new TaskSetsApi(context.clients(), sleeper);
        var services = new ServicesApi(context.clients());
        // While a part of the configuration is unknown, the account may be another than the final one.
        boolean runsPreflight = config.preflight() != PreflightMode.OFF && context.isComplete();
        return new TaskSetContext(
                taskSets,
                services,
                context.tags(),
                runsPreflight
                        ? Preflight.create(context.clients(), config.preflight() == PreflightMode.STRICT, sleeper)
                        : Preflight.disabled(sleeper),
                new TaskSetWaiter(
                        new ServicePoller(services::describeTolerant, sleeper),
                        taskSets::describeInOwnAccount,
                        services::stoppedTasks,
                        sleeper),
                session,
                sleeper,
                context.release(),
                context.scope());
    }
}
