package io.github.pulumiawsecs.provider.primarytaskset;

import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.arn.AwsScope;
import io.github.pulumiawsecs.provider.aws.ecs.ServicesApi;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetsApi;
import io.github.pulumiawsecs.provider.config.EcsContext;
import io.github.pulumiawsecs.provider.release.ReleaseSession;
import io.github.pulumiawsecs.provider.taskset.steady.ServicePoller;
import io.github.pulumiawsecs.provider.taskset.steady.TaskSetWaiter;
import java.util.function.Supplier;

/**
 * The collaborators of the operations, for one configuration of the provider. Thread-safe.
 *
 * @param taskSets the calls for single task sets
 * @param services the calls for services
 * @param waiter the waits on task sets
 * @param release the state that the resource types share
 * @param sleeper the clock of all time limits, waits and pauses
 * @param scope the provider's region and account, as far as they are known without a call; resolved at each call
 */
record PrimaryTaskSetContext(
        TaskSetsApi taskSets,
        ServicesApi services,
        TaskSetWaiter waiter,
        ReleaseSession release,
        Sleeper sleeper,
        Supplier<AwsScope> scope) {

    /** Returns the collaborators for a configured provider. Makes no call. */
    static PrimaryTaskSetContext of(EcsContext context) {
        var sleeper = context.sleeper();
        var taskSets = new TaskSetsApi(context.clients(), sleeper);
        var services = new ServicesApi(context.clients());
        return new PrimaryTaskSetContext(
                taskSets,
                services,
                new TaskSetWaiter(
                        new ServicePoller(services::describeTolerant, sleeper),
                        taskSets::describeInOwnAccount,
                        services::stoppedTasks,
                        sleeper),
                context.release(),
                sleeper,
                context.scope());
    }
}
