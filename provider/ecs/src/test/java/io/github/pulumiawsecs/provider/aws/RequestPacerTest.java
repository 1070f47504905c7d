package io.github.pulumiawsecs.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.simulator.SimulatedClock;
import io.github.pulumiawsecs.testkit.VirtualTime;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RequestPacerTest {
    private final VirtualTime time = new VirtualTime(SimulatedClock.fixed());
    private final RequestPacer pacer = new RequestPacer(time);

    @Test
    void sendsAllRequestsBeforeThrottling() throws InterruptedException {
        begin(1000);
        assertThat(time.elapsed()).isZero();
        assertThat(pacer.isBusy()).isFalse();
    }

    @Test
    void pausesAfterThrottling() throws InterruptedException {
        pacer.endThrottled(pacer.begin());
        assertThat(pacer.isBusy()).isTrue();
        pacer.begin();
        assertThat(time.elapsed()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void pausesOnceForRequestsOfOneBurst() throws InterruptedException {
        int first = pacer.begin();
        int second = pacer.begin();
        pacer.endThrottled(first);
        time.advance(Duration.ofMillis(500));
        pacer.endThrottled(second);
        pacer.begin();
        assertThat(time.elapsed()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void sendsOneRequestAtATimeAfterThrottling() throws InterruptedException {
        int burst = begin(3);
        pacer.endThrottled(burst);
        time.advance(Duration.ofSeconds(1));
        pacer.end(burst);
        assertThat(pacer.isBusy()).as("one request runs").isTrue();
        pacer.end(burst);
        assertThat(pacer.isBusy()).as("no request runs").isFalse();
    }

    @Test
    void sendsMoreRequestsAfterSuccesses() throws InterruptedException {
        pacer.endThrottled(pacer.begin());
        for (int i = 0; i < 20; i++) {
            pacer.end(pacer.begin());
        }
        pacer.begin();
        assertThat(pacer.isBusy()).as("one request of two runs").isFalse();
    }

    @Test
    @Timeout(60)
    void sendsRetryBeforeOtherRequests() throws Exception {
        int burst = begin(2);
        pacer.endThrottled(burst);
        var other = startWaiting(pacer::begin);
        var retry = startWaiting(pacer::beginRetry);
        pacer.end(burst);
        int pauses = retry.get();
        assertThat(other.isDone()).isFalse();
        pacer.end(pauses);
        other.get();
    }

    /** Starts a thread, and waits until it waits. */
    private static Future<Integer> startWaiting(Callable<Integer> begin) {
        var result = new FutureTask<>(begin);
        var thread = Thread.ofVirtual().start(result);
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return result;
    }

    private int begin(int requests) throws InterruptedException {
        int pauses = 0;
        for (int i = 0; i < requests; i++) {
            pauses = pacer.begin();
        }
        return pauses;
    }
}
