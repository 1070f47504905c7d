package awsecs.preflight;

import awsecs.aws.AwsFailure;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** One question to AWS, on a thread of its own; all who want to know wait for the one answer. */
final class Lookup<T> {
    private final Patience patience;
    private final Instant started;
    private final FutureTask<Answer<T>> task;

    private Lookup(Patience patience, Instant started, FutureTask<Answer<T>> task) {
        this.patience = patience;
        this.started = started;
        this.task = task;
    }

    /** Asks, unless AWS was found to be out of reach a short while ago. */
    static <T> Lookup<T> start(Patience patience, Supplier<Optional<T>> question) {
        var task = new FutureTask<>(() -> ask(patience, question));
        if (patience.isLost()) {
            task = new FutureTask<>(() -> new Answer.Silent<>("AWS did not answer a short while ago"));
            task.run();
        } else {
            Thread.ofVirtual().name("preflight").start(task);
        }
        return new Lookup<>(patience, patience.now(), task);
    }

    /** Returns what is known after a change of our own; a question that is still under way is of no use then. */
    Optional<Lookup<T>> after(UnaryOperator<T> change) {
        if (!task.isDone()) {
            return Optional.empty();
        }
        var known = new FutureTask<>(() -> task.get().with(change));
        known.run();
        return Optional.of(new Lookup<>(patience, started, known));
    }

    boolean isOld() {
        return patience.isOld(started);
    }

    /**
     * Waits for the answer, as long as it may take.
     *
     * @throws CancellationException when the thread is interrupted; it stays so
     */
    Answer<T> answer() {
        try {
            return task.get(patience.left(started).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            patience.lose();
            return new Answer.Silent<>(
                    "no answer came within " + patience.budget().toSeconds() + " seconds");
        } catch (ExecutionException e) {
            return new Answer.Silent<>(String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            var cancelled = new CancellationException("cancelled while the account was looked at");
            cancelled.initCause(e);
            throw cancelled;
        }
    }

    private static <T> Answer<T> ask(Patience patience, Supplier<Optional<T>> question) {
        try {
            return question.get().<Answer<T>>map(Answer.Found::new).orElseGet(Answer.Missing::new);
        } catch (AwsFailure failure) {
            if (failure.httpStatus().isEmpty()) {
                patience.lose();
            }
            return new Answer.Silent<>(String.valueOf(failure.getMessage()));
        }
    }
}
