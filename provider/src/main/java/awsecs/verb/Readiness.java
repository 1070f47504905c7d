package awsecs.verb;

import awsecs.aws.TaskSetArn;
import awsecs.steady.Outcome;
import awsecs.steady.Patience;
import awsecs.steady.Target;
import awsecs.table.TaskSetTable;
import awsecs.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** Waits, where the program does not say otherwise, until a task set runs what it should run. */
final class Readiness {
    private static final String KEPT =
            "Nothing is lost: the task set is kept as it is. The next pulumi up goes on waiting"
                    + " for it, or changes it where the program has changed; waitForSteadyState: false lets it be.";

    /** Under the text of the first line, where the engine puts that. */
    private static final String INDENT = "\n      ";

    private Readiness() {}

    /**
     * Returns the state of a task set that is ready.
     *
     * @param set the task set as it was just read
     * @param since when AWS made or scaled it for this wait; empty when the wait goes on from an earlier one
     * @param inputs what the program says
     * @param percent the scale that it is to have
     * @param isDoubtful whether it may have failed before: what crashes as it starts runs, too, when one looks once
     * @throws Refused when the set is gone
     * @throws Unfinished when it is there, but not ready: too late, hopeless, or cancelled
     */
    static State awaited(
            Provider provider,
            Patience patience,
            TaskSet set,
            Optional<Instant> since,
            Value.Obj inputs,
            double percent,
            boolean isDoubtful,
            Operation operation) {
        if (!isAwaited(inputs) || (!isDoubtful && isThere(set, percent))) {
            return State.of(set, inputs, provider.tags());
        }
        var arn = TaskSetArn.parse(set.taskSetArn()).orElseThrow();
        var target = new Target(arn, percent, since);
        return switch (provider.waiting().untilSteady(patience, target, operation.limit(), operation.log()::status)) {
            case Outcome.Reached() -> State.of(latest(provider, arn, set), inputs, provider.tags());
            case Outcome.Gone() ->
                throw new Refused(
                        "the task set " + arn + " disappeared while it was waited for: somebody deleted it; run"
                                + " pulumi refresh, then pulumi up makes a new one");
            case Outcome.Failed(var why) ->
                throw new Unfinished(
                        State.of(latest(provider, arn, set), inputs, provider.tags())
                                .notSteady(),
                        List.of(("The task set " + arn + " is not steady – " + why + "\n" + KEPT)
                                .replace("\n", INDENT)));
        };
    }

    /** Tells whether the program wants to wait for it. */
    static boolean isAwaited(Value.Obj inputs) {
        return !Boolean.FALSE.equals(TaskSetTable.WAIT.in(inputs));
    }

    /** Returns the scale that the program wants, in percent. */
    static double percent(Value.Obj inputs) {
        return Objects.requireNonNull(TaskSetTable.SCALE.in(inputs)).value();
    }

    /**
     * Returns a task set as a refresh finds it. One that was waited for in vain, and still is not steady, is not
     * forgotten: the engine warns of it, and the next deployment goes on waiting.
     *
     * @param before the outputs of the last deployment
     * @throws Unfinished when it still is not steady
     */
    static State refreshed(TaskSet set, Value.Obj before, State now) {
        if (State.wasNotSteady(before) && isAwaited(now.inputs()) && !Outcome.isSteady(set)) {
            throw new Unfinished(
                    now.notSteady(),
                    List.of("The task set " + now.id() + " is still not steady: " + Outcome.reached(set)
                            + ". The next pulumi up goes on waiting for it; waitForSteadyState: false lets it be."));
        }
        return now;
    }

    /** What AWS shows of a set that was just scaled may be what was before. */
    private static boolean isThere(TaskSet set, double percent) {
        return Outcome.isSteady(set)
                && set.scale() != null
                && set.scale().value() == percent
                && (percent == 0 || !Outcome.isIdle(set));
    }

    /** What is known is better than nothing, where reading it again fails. */
    private static TaskSet latest(Provider provider, TaskSetArn arn, TaskSet known) {
        try {
            return provider.taskSets().describe(arn).orElse(known);
        } catch (RuntimeException _) {
            return known;
        }
    }
}
