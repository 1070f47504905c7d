package awsecs.steady;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How long one operation of the engine's is willing to wait: until somebody cancels it. Only waits end then; a call to
 * AWS that is under way is finished, so that what it made is not lost.
 */
public final class Patience implements AutoCloseable {
    private final Instant begun;
    private final Consumer<Patience> closed;
    private @Nullable Thread waiting;
    private boolean atAnEnd;

    Patience(Instant begun, Consumer<Patience> closed) {
        this.begun = begun;
        this.closed = closed;
    }

    /** Returns how long the operation has taken until now. */
    Duration spent(Instant now) {
        return Duration.between(begun, now);
    }

    /** @throws InterruptedException when it is at an end already */
    synchronized void waits() throws InterruptedException {
        if (atAnEnd) {
            throw new InterruptedException("cancelled before the wait began");
        }
        waiting = Thread.currentThread();
    }

    /** What comes after a wait is not interrupted any more. */
    synchronized void waited() {
        waiting = null;
        Thread.interrupted();
    }

    synchronized void end() {
        atAnEnd = true;
        if (waiting != null) {
            waiting.interrupt();
        }
    }

    /** Tells whether somebody cancelled. */
    public synchronized boolean isAtAnEnd() {
        return atAnEnd;
    }

    /** Ends the operation. */
    @Override
    public void close() {
        closed.accept(this);
    }
}
