package io.github.pulumiawsecs.provider.taskset.steady;

import io.github.pulumiawsecs.framework.resource.Log;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.waiter.AbsenceLimits;
import io.github.pulumiawsecs.framework.waiter.Condition;
import io.github.pulumiawsecs.framework.waiter.Deadline;
import io.github.pulumiawsecs.framework.waiter.PollErrorClassifier;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.framework.waiter.Verdict;
import io.github.pulumiawsecs.framework.waiter.WaitListener;
import io.github.pulumiawsecs.framework.waiter.WaitResult;
import io.github.pulumiawsecs.framework.waiter.Waiter;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.TaskCounts;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetsApi;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** Waits for task sets. Every wait ends: when its condition holds, or with the reason why not. Thread-safe. */
public final class TaskSetWaiter {
    /** Eventual consistency: reads may be stale for this long after a create or scale. */
    static final Duration CONSISTENCY_WINDOW = Duration.ofSeconds(30);

    /** A task set that was shown before this wait must be absent for this long. */
    private static final AbsenceLimits SHOWN_BEFORE = AbsenceLimits.of(Duration.ofSeconds(10));

    /** After DeleteTaskSet, an absence is expected, but one read may be stale. */
    private static final AbsenceLimits AFTER_DELETE = AbsenceLimits.of(Duration.ofSeconds(2));

    private final ServicePoller poller;
    private final Function<TaskSetArn, Optional<TaskSet>> describeDirectly;
    private final Function<TaskSetArn, List<Task>> stoppedTasks;
    private final Sleeper sleeper;
    private final Waiter waiter;

    /**
     * Creates a waiter.
     *
     * @param describeDirectly describes a task set without its service; throws {@link AwsCallException}
     * @param stoppedTasks lists the stopped tasks of a task set; throws {@link AwsCallException}
     */
    public TaskSetWaiter(
            ServicePoller poller,
            Function<TaskSetArn, Optional<TaskSet>> describeDirectly,
            Function<TaskSetArn, List<Task>> stoppedTasks,
            Sleeper sleeper) {
        this.poller = poller;
        this.describeDirectly = describeDirectly;
        this.stoppedTasks = stoppedTasks;
        this.sleeper = sleeper;
        waiter = new Waiter(sleeper, TaskSetWaiter::classify);
    }

    /**
     * Waits until a task set is in STEADY_STATE with the desired number of tasks. Fails early when the tasks cannot
     * start.
     */
    public WaitResult awaitSteady(OperationContext context, SteadyTarget target) {
        var tasks = new StoppedTaskPoller(target.arn(), stoppedTasks);
        var condition =
                new SteadyCondition(target, tasks, context.deadline(), Deadline.of(sleeper, CONSISTENCY_WINDOW));
        var limits = new AbsenceLimits(
                target.wasShown() ? CONSISTENCY_WINDOW : TaskSetsApi.MAX_CONSISTENCY_DELAY, CONSISTENCY_WINDOW);
        return await(context, target.arn(), "", limits, condition);
    }

    /** Waits until no task of a task set that was scaled to 0 runs. */
    public WaitResult awaitIdle(OperationContext context, TaskSetArn arn) {
        return await(context, arn, "scaled to 0, ", SHOWN_BEFORE, new IdleCondition(arn));
    }

    /** Waits until a deleted task set is gone. */
    public WaitResult awaitGone(OperationContext context, TaskSetArn arn) {
        return await(context, arn, "DRAINING, ", AFTER_DELETE, (snapshot, _) -> pending(snapshot.taskSet()));
    }

    private WaitResult await(
            OperationContext context,
            TaskSetArn arn,
            String statusPrefix,
            AbsenceLimits goneAfter,
            Condition<TaskSetSnapshot> condition) {
        try (var subscription = poller.subscribe(arn)) {
            return waiter.await(
                    new TaskSetSource(subscription, arn, describeDirectly),
                    condition,
                    goneAfter,
                    context.deadline(),
                    context.cancellation(),
                    new LogWaitListener(context.log(), statusPrefix));
        }
    }

    private static Verdict pending(TaskSet set) {
        return new Verdict.Pending(TaskCounts.of(set).toString(), "", "");
    }

    private static PollErrorClassifier.Reaction classify(RuntimeException error) {
        if (!(error instanceof AwsCallException failure)) {
            return PollErrorClassifier.Reaction.RETHROW;
        }
        return failure.isTransient() ? PollErrorClassifier.Reaction.RETRY : PollErrorClassifier.Reaction.FAIL;
    }

    /** Writes the progress of a wait to the log of its resource. */
    private record LogWaitListener(Log log, String statusPrefix) implements WaitListener {
        @Override
        public void onProgress(String status) {
            log.status(statusPrefix + status);
        }

        @Override
        public void onDecision(String message) {
            log.debug("wait: " + message);
        }
    }
}
