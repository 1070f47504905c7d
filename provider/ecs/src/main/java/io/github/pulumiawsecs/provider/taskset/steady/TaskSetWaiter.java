package io.github.pulumiawsecs.provider.taskset.steady;

import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.waiter.Deadline;
import io.github.pulumiawsecs.framework.waiter.DurationFormat;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.framework.waiter.StableFor;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** Waits on task sets. Every wait ends: with what was waited for, with the reason why it cannot be, or in time. */
public final class TaskSetWaiter {
    /** So long AWS may show what was before: a set that was just made or scaled is not seen so everywhere at once. */
    private static final Duration CONSISTENCY_WINDOW = Duration.ofSeconds(30);

    private final ServicePoller poller;
    private final Function<TaskSetArn, Optional<TaskSet>> describeDirectly;
    private final Function<TaskSetArn, List<Task>> stoppedTasks;
    private final Sleeper sleeper;

    /**
     * @param alone looks a task set up by itself; throws {@link AwsCallException}
     * @param stopped asks for the tasks of a set that stopped; throws {@link AwsCallException}
     */
    public TaskSetWaiter(
            ServicePoller lookout,
            Function<TaskSetArn, Optional<TaskSet>> alone,
            Function<TaskSetArn, List<Task>> stopped,
            Sleeper sleeper) {
        this.poller = lookout;
        this.describeDirectly = alone;
        this.stoppedTasks = stopped;
        this.sleeper = sleeper;
    }

    /**
     * Waits until a task set is in STEADY_STATE with as many tasks as it should run, and ends early when its tasks
     * cannot start.
     *
     * @param context its log gets the progress
     */
    public WaitResult awaitSteady(OperationContext context, SteadyTarget target) {
        var start = sleeper.instant();
        var course = new FailureDetector(target);
        var inquest = new StoppedTaskPoller(target.arn(), stoppedTasks);
        var steadiness = new StableFor(FailureDetector.CRASH_LOOP_GUARD);
        var elsewhere = new StableFor(CONSISTENCY_WINDOW);
        return poll(context, "", target.arn(), CONSISTENCY_WINDOW, (sighting, set, now) -> {
            boolean settling = now.isBefore(start.plus(CONSISTENCY_WINDOW));
            boolean scaled = isScaled(set, target.percent());
            if (steadiness.update(
                    WaitResult.isSteady(set) && scaled && !(settling && isStale(sighting, set, target.percent())),
                    now)) {
                return Verdict.REACHED;
            }
            if (elsewhere.update(!scaled, now)) {
                return new Verdict(
                        Optional.of(new WaitResult.Failed(reached(context, set) + rescaled(set, target))), "", "");
            }
            inquest.pollIfDue(course, course.observe(sighting, set, now), now);
            var end = course.verdict(now).map(why -> reached(context, set) + why);
            return new Verdict(end.map(WaitResult.Failed::new), course.eventToShow(now), "\n" + course.bestGuess());
        });
    }

    private static String reached(OperationContext context, TaskSet set) {
        return "after " + DurationFormat.format(context.deadline().elapsed()) + ": " + TaskCounts.of(set) + "\n";
    }

    /** Waits until nothing of a task set runs any more. */
    public WaitResult awaitIdle(OperationContext context, TaskSetArn arn) {
        return poll(
                context,
                "scaled to 0, ",
                arn,
                Duration.ZERO,
                (_, set, _) -> WaitResult.isIdle(set) ? Verdict.REACHED : Verdict.NOT_YET);
    }

    /** Waits until a task set is gone. */
    public WaitResult awaitGone(OperationContext context, TaskSetArn arn) {
        return poll(context, "DRAINING, ", arn, Duration.ZERO, (_, _, _) -> Verdict.NOT_YET);
    }

    /** What a look means for what is waited for. */
    private record Verdict(Optional<WaitResult> end, String event, String suspicion) {
        static final Verdict REACHED = new Verdict(Optional.of(new WaitResult.Reached()), "", "");
        static final Verdict NOT_YET = new Verdict(Optional.empty(), "", "");
    }

    private interface Condition {
        Verdict judge(ServiceSnapshot sighting, TaskSet set, Instant now);
    }

    /** @param unseen how long the set must not be seen before it is taken for gone */
    private WaitResult poll(OperationContext context, String prefix, TaskSetArn arn, Duration unseen, Condition goal) {
        var report = new ProgressReporter(status -> context.log().status(prefix + status), sleeper.instant());
        var reached = "it was not looked at yet";
        var suspicion = "";
        var unanswered = "";
        var absence = new StableFor(unseen);
        try (var watch = poller.subscribe(arn)) {
            context.cancellation().enterWait();
            while (true) {
                Optional<ServiceSnapshot> look;
                try {
                    look = awaitSnapshot(watch, arn, context.deadline());
                } catch (AwsCallException failure) {
                    if (failure.isTransient()) {
                        unanswered = "; the last look failed: " + failure.getMessage();
                        continue;
                    }
                    throw failure;
                }
                var now = sleeper.instant();
                if (look.isEmpty()) {
                    return new WaitResult.Failed("time is up after "
                            + DurationFormat.format(context.deadline().elapsed()) + ": " + reached + unanswered
                            + suspicion);
                }
                unanswered = "";
                var set = look.get().taskSet(arn);
                boolean gone = absence.update(set.isEmpty(), now);
                if (set.isPresent()) {
                    var verdict = goal.judge(look.get(), set.get(), now);
                    if (verdict.end().isPresent()) {
                        return verdict.end().get();
                    }
                    var counts = TaskCounts.of(set.get());
                    reached = counts.toString();
                    suspicion = verdict.suspicion();
                    report.report(counts, verdict.event(), now);
                } else if (gone) {
                    return new WaitResult.Gone();
                }
            }
        } catch (AwsCallException failure) {
            return new WaitResult.Failed(String.valueOf(failure.getMessage()));
        } catch (InterruptedException | CancellationException _) {
            return new WaitResult.Failed("cancelled after "
                    + DurationFormat.format(context.deadline().elapsed()) + ": " + reached);
        } finally {
            context.cancellation().exitWait();
        }
    }

    /**
     * A set that its service does not show is looked up by itself before it is taken for gone: not everything that AWS
     * answers is new, and not everybody may look at services.
     */
    private Optional<ServiceSnapshot> awaitSnapshot(ServicePoller.Subscription watch, TaskSetArn arn, Deadline deadline)
            throws InterruptedException {
        return watch.next(deadline)
                .map(look -> look.taskSet(arn).isPresent()
                        ? look
                        : new ServiceSnapshot(look.service(), describeDirectly.apply(arn)));
    }

    private static boolean isScaled(TaskSet set, double percent) {
        return set.scale() != null && set.scale().value() == percent;
    }

    private static String rescaled(TaskSet set, SteadyTarget target) {
        var scale = set.scale() == null
                ? "unknown"
                : EcsMessages.percent(set.scale().value());
        return "Its scale is " + scale + ", not the " + EcsMessages.percent(target.percent())
                + " that were asked for: somebody changed it.\nNext: find out who, run pulumi refresh, then pulumi up.";
    }

    /**
     * The service's count may be changed meanwhile, and how AWS rounds is its own affair: so only at first. Who may not
     * see the service takes no tasks at all for what was before.
     */
    private static boolean isStale(ServiceSnapshot sighting, TaskSet set, double percent) {
        return sighting.service()
                .map(service -> TaskCounts.of(set).desired() != (int) Math.ceil(service.desiredCount() * percent / 100))
                .orElse(percent > 0 && WaitResult.isIdle(set));
    }
}
