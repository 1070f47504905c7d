package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.framework.resource.CurrentOperation;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * Ends the calls that outlast the limits of their operation ({@link RunningCall}), and shows the calls that take long. A
 * virtual thread observes all calls: the first call starts it, and it ends when no call runs. It interrupts the calling
 * thread, which closes the connection when the caller is a virtual thread, as all threads of the engine's requests are.
 * Thread-safe.
 */
final class CallWatchdog {
    private static final Duration INTERVAL = Duration.ofMillis(500);

    private final Set<RunningCall> running = new HashSet<>();
    private boolean isObserving;

    /**
     * Makes a call on the calling thread, within the limits of the current operation. Without a current operation, only
     * the SDK's timeouts apply.
     *
     * @param isSent whether another thread makes the call, for which the calling thread waits
     * @throws AwsCallException when the call fails, or outlasts the limits
     * @throws CancellationException when another thread interrupts the calling thread
     */
    <T> T watch(AwsOperation<?> operation, String subject, boolean isSent, Supplier<T> call) {
        var context = CurrentOperation.get();
        if (context.isEmpty()) {
            return call.get();
        }
        var current = new RunningCall(operation, subject, context.get(), isSent);
        current.rejectIfTooLate();
        add(current);
        try {
            return current.run(call);
        } finally {
            remove(current);
        }
    }

    private synchronized void add(RunningCall call) {
        running.add(call);
        if (!isObserving) {
            isObserving = true;
            Thread.ofVirtual().name("aws-call-watchdog").start(this::observe);
        }
    }

    private synchronized void remove(RunningCall call) {
        running.remove(call);
    }

    private void observe() {
        while (true) {
            try {
                // Connections take the time of this machine, not that of a test.
                Sleeper.system().sleep(INTERVAL);
            } catch (InterruptedException _) {
                // Nothing interrupts this thread.
            }
            var calls = snapshot();
            if (calls.isEmpty()) {
                return;
            }
            // The engine may be slow to receive a status.
            calls.forEach(RunningCall::interruptIfTooLate);
            calls.forEach(RunningCall::showIfSlow);
        }
    }

    private synchronized List<RunningCall> snapshot() {
        isObserving = !running.isEmpty();
        return List.copyOf(running);
    }
}
