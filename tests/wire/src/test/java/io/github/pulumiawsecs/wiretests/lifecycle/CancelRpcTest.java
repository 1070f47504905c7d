package io.github.pulumiawsecs.wiretests.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.model.Timing;
import io.github.pulumiawsecs.wiretests.plugin.PluginFixture;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ctrl-C: waits end, calls to AWS are finished. */
class CancelRpcTest {
    /** The engine waits for 30 seconds; a user does not. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    /** Long before the plugin's own limit of 20 minutes. */
    private static final Duration SOON = Duration.ofSeconds(10);

    /** Time stands still on the stage: what is not there at once never comes. */
    private static final Timing NEVER = new Timing(Duration.ZERO, Duration.ofDays(1), Duration.ofDays(1));

    private final PluginFixture stage = PluginFixture.set();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void close() {
        goOn.countDown();
        stage.close();
        threads.close();
    }

    @Test
    void answersWhileReadIsInFlight() throws InterruptedException, ExecutionException {
        var made = stage.engine().create(stage.inputs("{}"));
        hold("DescribeTaskSets");
        var read = threads.submit(() -> stage.engine().read(made.get("id").getAsString()));
        asked.await();

        cancel();

        assertThat(read.isDone()).isFalse();
        goOn.countDown();
        assertThat(read.get().get("id")).isEqualTo(made.get("id"));
    }

    @Test
    void endsWaitAndKeepsTheTaskSet() throws InterruptedException {
        var create = waiting("DescribeServices");

        cancel();
        cancel();

        assertUnfinished(create);
    }

    @Test
    void endsWaitWhilePollHangs() throws InterruptedException {
        stage.simulator().setTiming(NEVER);
        stage.simulator().injectFault((call, next) -> {
            if (call.operation().equals("DescribeServices")
                    && !stage.simulator().writes().isEmpty()) {
                hang();
            }
            return next.handle(call);
        });
        var inputs = stage.inputs("{}");
        var create = threads.submit(() -> stage.engine().create(inputs));
        asked.await();

        cancel();

        assertUnfinished(create);
    }

    @Test
    void finishesCreateInFlight() throws InterruptedException {
        var create = waiting("CreateTaskSet");

        cancel();

        assertThat(create.isDone()).isFalse();
        goOn.countDown();
        assertUnfinished(create);
    }

    @Test
    void rejectsCreateUntilConfigure() throws InterruptedException {
        cancel();
        var inputs = stage.inputs("{}");
        assertThatThrownBy(() -> stage.engine().create(inputs)).hasMessageContaining("cancel");
        assertThat(stage.simulator().writes()).isEmpty();

        stage.configure();
        assertThat(stage.engine().create(inputs).has("id")).isTrue();

        var create = waiting("DescribeServices");
        cancel();
        assertUnfinished(create);
    }

    private void cancel() {
        assertThat(threads.submit(() -> stage.engine().call("Cancel", "{}"))).succeedsWithin(AT_ONCE);
    }

    /** Begins a creation that never becomes steady, and returns when it makes that call after it made the task set. */
    private Future<JsonObject> waiting(String operation) throws InterruptedException {
        stage.simulator().setTiming(NEVER);
        var inputs = stage.inputs("{'tags': {'made': 'late'}}");
        if (operation.equals("CreateTaskSet")) {
            hold(operation);
        } else {
            stage.simulator().injectFault((call, next) -> {
                if (call.operation().equals(operation)
                        && stage.simulator().writes().stream()
                                .anyMatch(write -> write.body().has("tags"))) {
                    asked.countDown();
                }
                return next.handle(call);
            });
        }
        var create = threads.submit(() -> stage.engine().create(inputs));
        asked.await();
        return create;
    }

    /** Answers an operation when the test says so. */
    private void hold(String operation) {
        stage.simulator().injectFault((call, next) -> {
            var reply = next.handle(call);
            if (call.operation().equals(operation)) {
                hang();
            }
            return reply;
        });
    }

    private void hang() {
        asked.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertUnfinished(Future<JsonObject> create) {
        assertThat(create)
                .failsWithin(SOON)
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .withMessageStartingWith("UNKNOWN: ")
                .withMessageContainingAll("arn:aws:ecs:us-east-1:123456789012:task-set/demo/web/", "cancel");
    }
}
