package awsecs.steady;

import awsecs.aws.AwsFailure;
import awsecs.aws.TaskSetArn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** Waits on task sets. Every wait ends: with what was waited for, with the reason why it cannot be, or in time. */
public final class Waiting {
    /** So long AWS may show what was before: a set that was just made or scaled is not seen so everywhere at once. */
    private static final Duration SETTLING = Duration.ofSeconds(30);

    private final Lookout lookout;
    private final Function<TaskSetArn, Optional<TaskSet>> alone;
    private final Function<TaskSetArn, List<Task>> stopped;
    private final Time time;
    private final Set<Patience> operations = ConcurrentHashMap.newKeySet();
    private volatile boolean cancelled;

    /**
     * @param alone looks a task set up by itself; throws {@link AwsFailure}
     * @param stopped asks for the tasks of a set that stopped; throws {@link AwsFailure}
     */
    public Waiting(
            Lookout lookout,
            Function<TaskSetArn, Optional<TaskSet>> alone,
            Function<TaskSetArn, List<Task>> stopped,
            Time time) {
        this.lookout = lookout;
        this.alone = alone;
        this.stopped = stopped;
        this.time = time;
    }

    /** Begins an operation that may wait; to be closed when it ends. After {@link #cancel} it is at an end already. */
    public Patience patience() {
        var patience = new Patience(time.now(), operations::remove);
        operations.add(patience);
        if (cancelled) {
            patience.end();
        }
        return patience;
    }

    /**
     * Ends the waits of all operations, those included that are yet to begin: the engine sends one Cancel, which may
     * overtake what it asked for before. Returns at once.
     */
    public void cancel() {
        cancelled = true;
        operations.forEach(Patience::end);
    }

    /** Returns the time by which the waits are measured. */
    public Instant now() {
        return time.now();
    }

    /**
     * Lets time pass.
     *
     * @return false when somebody cancelled, before or meanwhile
     */
    public boolean pause(Patience patience, Duration duration) {
        try {
            patience.waits();
            time.sleep(duration);
        } catch (InterruptedException _) {
            return false;
        } finally {
            patience.waited();
        }
        return !patience.isAtAnEnd();
    }

    /**
     * Waits until a task set is in STEADY_STATE with as many tasks as it should run, and ends early when its tasks
     * cannot start.
     *
     * @param progress gets a line now and then
     */
    public Outcome untilSteady(Patience patience, Target target, Duration limit, Consumer<String> progress) {
        var start = time.now();
        var course = new Course(target);
        var inquest = new Inquest(target.arn(), stopped);
        var steadiness = new Hold(Hold.MOMENT);
        var elsewhere = new Hold(SETTLING);
        return until(patience, target.arn(), SETTLING, limit, progress, (sighting, set, now) -> {
            boolean settling = now.isBefore(start.plus(SETTLING));
            boolean scaled = isScaled(set, target.percent());
            if (steadiness.holds(
                    Outcome.isSteady(set) && scaled && !(settling && isStale(sighting, set, target.percent())), now)) {
                return Verdict.REACHED;
            }
            if (elsewhere.holds(!scaled, now)) {
                return new Verdict(
                        Optional.of(new Outcome.Failed(reached(patience, set, now) + rescaled(set, target))), "", "");
            }
            inquest.hold(course, course.sees(sighting, set, now), now);
            var end = course.hopeless(now).map(why -> reached(patience, set, now) + why);
            return new Verdict(end.map(Outcome.Failed::new), course.news(now), "\n" + course.suspicion());
        });
    }

    private static String reached(Patience patience, TaskSet set, Instant now) {
        return "after " + Progress.span(patience.spent(now)) + ": " + Counts.of(set) + "\n";
    }

    /** Waits until nothing of a task set runs any more. */
    public Outcome untilIdle(Patience patience, TaskSetArn arn, Duration limit, Consumer<String> progress) {
        return until(
                patience,
                arn,
                Duration.ZERO,
                limit,
                progress,
                (_, set, _) -> Outcome.isIdle(set) ? Verdict.REACHED : Verdict.NOT_YET);
    }

    /** Waits until a task set is gone. */
    public Outcome untilGone(Patience patience, TaskSetArn arn, Duration limit, Consumer<String> progress) {
        return until(patience, arn, Duration.ZERO, limit, progress, (_, _, _) -> Verdict.NOT_YET);
    }

    /** What a look means for what is waited for. */
    private record Verdict(Optional<Outcome> end, String event, String suspicion) {
        static final Verdict REACHED = new Verdict(Optional.of(new Outcome.Reached()), "", "");
        static final Verdict NOT_YET = new Verdict(Optional.empty(), "", "");
    }

    private interface Goal {
        Verdict judge(Sighting sighting, TaskSet set, Instant now);
    }

    /** @param unseen how long the set must not be seen before it is taken for gone */
    private Outcome until(
            Patience patience, TaskSetArn arn, Duration unseen, Duration limit, Consumer<String> progress, Goal goal) {
        var start = time.now();
        var report = new Progress(progress, start);
        var reached = "it was not looked at yet";
        var suspicion = "";
        var unanswered = "";
        var absence = new Hold(unseen);
        try (var watch = lookout.watch(arn)) {
            patience.waits();
            while (true) {
                Optional<Sighting> look;
                try {
                    look = look(watch, arn, start.plus(limit));
                } catch (AwsFailure failure) {
                    if (failure.isPassing()) {
                        unanswered = "; the last look failed: " + failure.getMessage();
                        continue;
                    }
                    throw failure;
                }
                var now = time.now();
                if (look.isEmpty()) {
                    return new Outcome.Failed("time is up after " + Progress.span(patience.spent(now)) + ": " + reached
                            + unanswered + suspicion);
                }
                unanswered = "";
                var set = look.get().of(arn);
                boolean gone = absence.holds(set.isEmpty(), now);
                if (set.isPresent()) {
                    var verdict = goal.judge(look.get(), set.get(), now);
                    if (verdict.end().isPresent()) {
                        return verdict.end().get();
                    }
                    var counts = Counts.of(set.get());
                    reached = counts.toString();
                    suspicion = verdict.suspicion();
                    report.tell(counts, verdict.event(), now);
                } else if (gone) {
                    return new Outcome.Gone();
                }
            }
        } catch (AwsFailure failure) {
            return new Outcome.Failed(String.valueOf(failure.getMessage()));
        } catch (InterruptedException | CancellationException _) {
            return new Outcome.Failed("cancelled after " + Progress.span(patience.spent(time.now())) + ": " + reached);
        } finally {
            patience.waited();
        }
    }

    /**
     * A set that its service does not show is looked up by itself before it is taken for gone: not everything that AWS
     * answers is new, and not everybody may look at services.
     */
    private Optional<Sighting> look(Lookout.Watch watch, TaskSetArn arn, Instant deadline) throws InterruptedException {
        return watch.next(deadline)
                .map(look -> look.of(arn).isPresent() ? look : new Sighting(look.service(), alone.apply(arn)));
    }

    private static boolean isScaled(TaskSet set, double percent) {
        return set.scale() != null && set.scale().value() == percent;
    }

    private static String rescaled(TaskSet set, Target target) {
        var scale = set.scale() == null ? "unknown" : Words.percent(set.scale().value());
        return "Its scale is " + scale + ", not the " + Words.percent(target.percent())
                + " that were asked for: somebody changed it.\nNext: find out who, run pulumi refresh, then pulumi up.";
    }

    /**
     * The service's count may be changed meanwhile, and how AWS rounds is its own affair: so only at first. Who may not
     * see the service takes no tasks at all for what was before.
     */
    private static boolean isStale(Sighting sighting, TaskSet set, double percent) {
        return sighting.service()
                .map(service -> Counts.of(set).desired() != (int) Math.ceil(service.desiredCount() * percent / 100))
                .orElse(percent > 0 && Outcome.isIdle(set));
    }
}
