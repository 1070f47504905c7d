package io.github.pulumiawsecs.provider.taskset.steady;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.waiter.Condition;
import io.github.pulumiawsecs.framework.waiter.Deadline;
import io.github.pulumiawsecs.framework.waiter.DurationFormat;
import io.github.pulumiawsecs.framework.waiter.StableFor;
import io.github.pulumiawsecs.framework.waiter.Verdict;
import io.github.pulumiawsecs.provider.aws.ecs.TaskCounts;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetStatus;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Holds when a task set is in STEADY_STATE with the requested scale. Fails early when its tasks cannot start. Not
 * thread-safe.
 */
final class SteadyCondition implements Condition<TaskSetSnapshot> {
    /** A scale that neither this operation nor an earlier one has set counts after this long. */
    private static final Duration FOREIGN_SCALE_GUARD = Duration.ofSeconds(5);

    private final SteadyTarget target;
    private final Deadline deadline;
    private final Deadline consistencyWindow;
    private final StoppedTaskPoller stoppedTasks;
    private final FailureDetector failures;
    private final StableFor steady = new StableFor(FailureDetector.CRASH_LOOP_GUARD);
    private final StableFor staleScale = new StableFor(TaskSetWaiter.CONSISTENCY_WINDOW);
    private final StableFor foreignScale = new StableFor(FOREIGN_SCALE_GUARD);

    /**
     * @param deadline the time limit of the operation
     * @param consistencyWindow until it passes, AWS may show the task set as it was before
     */
    SteadyCondition(
            SteadyTarget target, StoppedTaskPoller stoppedTasks, Deadline deadline, Deadline consistencyWindow) {
        this.target = target;
        this.stoppedTasks = stoppedTasks;
        this.deadline = deadline;
        this.consistencyWindow = consistencyWindow;
        failures = new FailureDetector(target);
    }

    @Override
    public Verdict judge(TaskSetSnapshot snapshot, Instant now) {
        var set = snapshot.taskSet();
        boolean isScaled = TaskSetStatus.hasScale(set, target.percent());
        boolean mayBeStale = !consistencyWindow.hasPassed() && isStale(snapshot);
        if (steady.update(TaskSetStatus.isSteady(set) && isScaled && !mayBeStale, now)) {
            return new Verdict.Reached();
        }
        // Each of the two records the observation.
        boolean isMismatchOld = staleScale.update(!isScaled, now);
        boolean isMismatchForeign = foreignScale.update(!isScaled && !mayBeOldScale(set), now);
        if (isMismatchOld || isMismatchForeign) {
            return failed(set, scaleMismatch(set));
        }
        boolean checkTasks = failures.observe(snapshot, now);
        stoppedTasks.pollIfDue(failures, checkTasks, now);
        return failures.verdict(now)
                .map(reason -> failed(set, reason))
                .orElseGet(() -> new Verdict.Pending(
                        TaskCounts.of(set).toString(),
                        EcsEventFormatter.shorten(failures.eventToShow(now)),
                        "\n" + (isScaled ? failures.bestGuess() : scaleMismatch(set))));
    }

    /** A stale read shows the scale before the operation. A wait that resumes does not know the scale before. */
    private boolean mayBeOldScale(TaskSet set) {
        return target.changedAt().isEmpty()
                || TaskSetStatus.scale(set).isEmpty()
                || target.oldPercent()
                        .filter(percent -> TaskSetStatus.hasScale(set, percent))
                        .isPresent();
    }

    private Verdict failed(TaskSet set, String reason) {
        return new Verdict.Failed("failed after " + DurationFormat.format(deadline.elapsed()) + ": "
                + TaskCounts.of(set) + "\n" + reason);
    }

    private String scaleMismatch(TaskSet set) {
        var scale = TaskSetStatus.scale(set).map(EcsEventFormatter::percent).orElse("unknown");
        return "The scale was changed outside of this program: it is " + scale + ", not "
                + EcsEventFormatter.percent(target.percent()) + ".\n"
                + UserMessage.nextSentence("find the cause of the change, then run `pulumi refresh` and `pulumi up`");
    }

    /**
     * Returns whether AWS may still show the task set as it was before it was created or scaled. Not conclusive: the
     * service's desired count may change at any time, and AWS does not document how it rounds. When the service cannot
     * be described, a task set without any tasks may be stale.
     */
    private boolean isStale(TaskSetSnapshot snapshot) {
        var counts = TaskCounts.of(snapshot.taskSet());
        double percent = target.percent();
        return snapshot.service()
                .service()
                .map(Service::desiredCount)
                .map(desiredCount -> counts.desired() != (int) Math.ceil(desiredCount * percent / 100))
                .orElse(percent > 0 && counts.isIdle());
    }
}
