package io.github.pulumiawsecs.framework.waiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SharedCallTest {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Test
    void runsOnce() {
        var call = new SharedCall<>(Object::new);

        var result = call.start(Sleeper.system(), "test").await("interrupted");

        assertThat(call.start(Sleeper.system(), "test").await(Sleeper.system(), LIMIT, "interrupted"))
                .containsSame(result);
        assertThat(call.isDone()).isTrue();
    }

    @Test
    void rethrowsException() {
        var call = new SharedCall<>(() -> {
                    throw new UnsupportedOperationException("not today");
                })
                .start(Sleeper.system(), "test");

        assertThatThrownBy(() -> call.await(Sleeper.system(), LIMIT, "interrupted"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void returnsEmptyAfterLimit() {
        var call = new SharedCall<>(Object::new);

        assertThat(call.await(Sleeper.system(), Duration.ofMillis(1), "interrupted"))
                .isEmpty();
        assertThat(call.isDone()).isFalse();
    }

    @Test
    void measuresLimitWithGivenClock() {
        var call = new SharedCall<>(Object::new);

        assertThat(call.await(new ImpatientSleeper(), LIMIT, "interrupted")).isEmpty();
    }

    @Test
    void cancelsWaitOnInterrupt() {
        var call = new SharedCall<>(Object::new);

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> call.await(Sleeper.system(), LIMIT, "interrupted"))
                .isInstanceOf(CancellationException.class)
                .hasMessage("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    /** A virtual time in which every limit passes at once. */
    private static final class ImpatientSleeper implements Sleeper {
        @Override
        public Instant instant() {
            return Instant.EPOCH;
        }

        @Override
        public void sleep(Duration duration) {}

        @Override
        public boolean await(Future<?> work, Duration limit) {
            return work.isDone();
        }
    }
}
