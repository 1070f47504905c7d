package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.framework.waiter.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Paces the requests for one operation of AWS. Until AWS throttles a request, all requests are sent at once. Then no request
 * is sent for a second, while AWS refills its quota. Afterwards requests are sent one at a time, retries first and the others
 * in the order of arrival, and each success raises the number of concurrent requests a little until the next throttling.
 * Otherwise the retries of concurrent calls would compete for the quota: AWS would reject most of them, and some calls would
 * fail after their last attempt. Thread-safe.
 */
final class RequestPacer {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** How much the successes of all concurrent requests together raise their number. */
    private static final double GROWTH = 0.1;

    private final Sleeper sleeper;
    private final ReentrantLock queue = new ReentrantLock(true);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private double maxRunning = Double.POSITIVE_INFINITY;
    private int running;
    private int waitingRetries;
    private int pauses;
    private Instant pauseEnd = Instant.MIN;

    /** @param sleeper the clock of the pauses */
    RequestPacer(Sleeper sleeper) {
        this.sleeper = sleeper;
    }

    /**
     * Waits until the first request of a call may be sent.
     *
     * @return the number of pauses before the request
     * @throws InterruptedException when the thread is interrupted; the request must not be sent
     */
    int begin() throws InterruptedException {
        queue.lockInterruptibly();
        try {
            return awaitSlot(false);
        } finally {
            queue.unlock();
        }
    }

    /**
     * Waits until a throttled request may be sent again.
     *
     * @return the number of pauses before the request
     * @throws InterruptedException when the thread is interrupted; the request must not be sent
     */
    int beginRetry() throws InterruptedException {
        changeWaitingRetries(1);
        try {
            return awaitSlot(true);
        } finally {
            changeWaitingRetries(-1);
        }
    }

    private void changeWaitingRetries(int change) {
        lock.lock();
        try {
            waitingRetries += change;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private int awaitSlot(boolean isRetry) throws InterruptedException {
        while (true) {
            var pause = remainingPause();
            if (pause.isPositive()) {
                sleeper.sleep(pause);
            }
            lock.lockInterruptibly();
            try {
                while (isFull() || (!isRetry && waitingRetries > 0)) {
                    changed.await();
                }
                if (!sleeper.instant().isBefore(pauseEnd)) {
                    running++;
                    return pauses;
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** Returns whether the next request has to wait. */
    boolean isBusy() {
        lock.lock();
        try {
            return queue.isLocked() || isFull() || sleeper.instant().isBefore(pauseEnd);
        } finally {
            lock.unlock();
        }
    }

    private boolean isFull() {
        return running + 1 > maxRunning;
    }

    /**
     * Ends a request that AWS did not throttle.
     *
     * @param pausesBefore the number of pauses before the request: one from before the current pause says nothing new
     */
    void end(int pausesBefore) {
        lock.lock();
        try {
            running--;
            if (pausesBefore == pauses) {
                maxRunning += GROWTH / maxRunning;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Ends a request that AWS throttled.
     *
     * @param pausesBefore the number of pauses before the request: one from before the current pause says nothing new
     */
    void endThrottled(int pausesBefore) {
        lock.lock();
        try {
            if (pausesBefore == pauses) {
                pauses++;
                pauseEnd = sleeper.instant().plus(PAUSE);
                maxRunning = 1;
            }
            running--;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Duration remainingPause() {
        lock.lock();
        try {
            return Duration.between(sleeper.instant(), pauseEnd);
        } finally {
            lock.unlock();
        }
    }
}
