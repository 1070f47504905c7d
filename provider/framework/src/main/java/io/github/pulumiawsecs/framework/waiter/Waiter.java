package io.github.pulumiawsecs.framework.waiter;

import io.github.pulumiawsecs.framework.message.UserMessage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Polls an object until a condition gives a verdict, the object is gone, the deadline passes, or the operation is
 * cancelled.
 *
 * <p>Immutable and thread-safe. Each wait needs an {@link ObservationSource} and a {@link Condition} of its own.
 */
public final class Waiter {
    private final InstantSource clock;
    private final PollErrorClassifier errors;

    /**
     * Creates a waiter.
     *
     * @param errors decides which exceptions of a poll the waiter tolerates
     */
    public Waiter(InstantSource clock, PollErrorClassifier errors) {
        this.clock = clock;
        this.errors = errors;
    }

    /**
     * Waits on the current thread.
     *
     * @param goneAfter how long the object must be absent from all observations before it counts as gone
     */
    public <T> WaitResult await(
            ObservationSource<T> source,
            Condition<T> condition,
            AbsenceLimits goneAfter,
            Deadline deadline,
            Cancellation cancellation,
            WaitListener observer) {
        var wait = new Wait<>(condition, goneAfter, deadline, observer);
        try {
            cancellation.enterWait();
            while (true) {
                var result = wait.poll(source);
                if (result.isPresent()) {
                    return wait.end(result.get());
                }
                if (cancellation.isCancelled()) {
                    return wait.end(wait.failed("cancelled", ""));
                }
            }
        } catch (InterruptedException | CancellationException _) {
            return wait.end(wait.failed("cancelled", ""));
        } finally {
            cancellation.exitWait();
        }
    }

    /** The state of one wait. */
    private final class Wait<T> {
        private final Condition<T> condition;
        private final Deadline deadline;
        private final WaitListener observer;
        private final StableFor absenceBeforeFirstSeen;
        private final StableFor absenceAfterSeen;
        private boolean seen;
        private final ProgressReporter progress;
        private String status = "not polled yet";
        private String likelyCause = "";
        private String lastError = "";

        Wait(Condition<T> condition, AbsenceLimits goneAfter, Deadline deadline, WaitListener observer) {
            this.condition = condition;
            this.deadline = deadline;
            this.observer = observer;
            absenceBeforeFirstSeen = new StableFor(goneAfter.beforeFirstSeen());
            absenceAfterSeen = new StableFor(goneAfter.afterSeen());
            progress = new ProgressReporter(observer, clock.instant());
        }

        Optional<WaitResult> poll(ObservationSource<T> source) throws InterruptedException {
            Optional<Observation<T>> observation;
            try {
                observation = source.next(deadline);
            } catch (CancellationException e) {
                throw e;
            } catch (RuntimeException e) {
                return onError(e);
            }
            if (observation.isEmpty()) {
                return Optional.of(failed(
                        "timed out",
                        likelyCause.isEmpty() ? lastError : UserMessage.withoutNextStep(lastError) + likelyCause));
            }
            lastError = "";
            return onObservation(observation.get());
        }

        private Optional<WaitResult> onError(RuntimeException error) {
            var message = String.valueOf(error.getMessage());
            return switch (errors.classify(error)) {
                case RETRY -> {
                    lastError = "; the last poll failed: " + message;
                    observer.onDecision("the poll failed and is retried: " + message);
                    yield Optional.empty();
                }
                case FAIL -> Optional.of(new WaitResult.Failed(message));
                case RETHROW -> throw error;
            };
        }

        private Optional<WaitResult> onObservation(Observation<T> observation) {
            var now = clock.instant();
            boolean absent = observation instanceof Observation.Absent<T>;
            boolean gone = (seen ? absenceAfterSeen : absenceBeforeFirstSeen).update(absent, now);
            if (!(observation instanceof Observation.Present<T>(T object))) {
                return gone ? Optional.of(new WaitResult.Gone()) : onAbsence(now);
            }
            seen = true;
            return switch (condition.judge(object, now)) {
                case Verdict.Reached() -> Optional.of(new WaitResult.Reached());
                case Verdict.Failed(var reason) -> Optional.of(new WaitResult.Failed(reason));
                case Verdict.Pending pending -> {
                    status = pending.status();
                    setLikelyCause(pending.likelyCause());
                    progress.report(status, pending.event(), now);
                    yield Optional.empty();
                }
            };
        }

        private Optional<WaitResult> onAbsence(Instant now) {
            if (!seen) {
                status = "not visible";
                progress.report(status, "", now);
            }
            return Optional.empty();
        }

        private void setLikelyCause(String cause) {
            if (!cause.equals(likelyCause)) {
                likelyCause = cause;
                observer.onDecision(status + "; likely cause if it does not change: " + cause.strip());
            }
        }

        WaitResult failed(String how, String details) {
            return new WaitResult.Failed(
                    how + " after " + DurationFormat.format(deadline.elapsed()) + ": " + status + details);
        }

        WaitResult end(WaitResult result) {
            observer.onDecision("the wait ended after " + DurationFormat.format(deadline.elapsed()) + ": "
                    + switch (result) {
                        case WaitResult.Reached() -> "condition reached";
                        case WaitResult.Gone() -> "gone";
                        case WaitResult.Failed(var reason) -> reason;
                    });
            return result;
        }
    }
}
