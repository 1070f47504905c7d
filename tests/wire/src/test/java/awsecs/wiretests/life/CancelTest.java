package awsecs.wiretests.life;

import static org.assertj.core.api.Assertions.assertThat;

import awsecs.wiretests.plugin.Stage;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Ctrl-C while AWS takes its time. */
class CancelTest {
    /** The engine waits for 30 seconds; a user does not. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    @Test
    void cancelIsAnsweredAtOnceWhileACallIsUnderWay() throws InterruptedException, ExecutionException {
        try (var stage = Stage.set()) {
            var made = stage.engine().create(stage.inputs("{}"));
            var asked = new CountDownLatch(1);
            var goOn = new CountDownLatch(1);
            stage.simulator().inject((call, next) -> {
                asked.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return next.answer(call);
            });
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var read =
                        threads.submit(() -> stage.engine().read(made.get("id").getAsString()));
                asked.await();
                assertThat(threads.submit(() -> stage.engine().call("Cancel", "{}")))
                        .succeedsWithin(AT_ONCE);
                assertThat(read.isDone()).isFalse();
                goOn.countDown();
                assertThat(read.get().get("id")).isEqualTo(made.get("id"));
            } finally {
                goOn.countDown();
            }
        }
    }
}
