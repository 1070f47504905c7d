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

/** The Cancel RPC ends waits and lets requests to AWS finish. */
class CancelRpcTest {
    /** The engine would wait for 30 seconds. */
    private static final Duration IMMEDIATELY = Duration.ofSeconds(2);

    /** Far below the default limit of 20 minutes. */
    private static final Duration SOON = Duration.ofSeconds(10);

    /** The clock stands still, so no delayed transition happens. */
    private static final Timing NEVER = new Timing(Duration.ZERO, Duration.ofDays(1), Duration.ofDays(1));

    private final PluginFixture fixture = PluginFixture.start();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void close() {
        release.countDown();
        fixture.close();
        threads.close();
    }

    @Test
    void answersWhileReadIsInFlight() throws InterruptedException, ExecutionException {
        var created = fixture.engine().create(fixture.inputs("{}"));
        hold("DescribeTaskSets");
        var read = threads.submit(() -> fixture.engine().read(created.get("id").getAsString()));
        reached.await();

        cancel();

        assertThat(read.isDone()).isFalse();
        release.countDown();
        assertThat(read.get().get("id")).isEqualTo(created.get("id"));
    }

    @Test
    void endsWaitAndKeepsTheTaskSet() throws InterruptedException {
        var create = createUntil("DescribeServices");

        cancel();
        cancel();

        assertInitFailed(create);
    }

    @Test
    void endsWaitWhilePollHangs() throws InterruptedException {
        fixture.simulator().setTiming(NEVER);
        fixture.simulator().injectFault((call, next) -> {
            if (call.operation().equals("DescribeServices")
                    && !fixture.simulator().writes().isEmpty()) {
                hang();
            }
            return next.handle(call);
        });
        var inputs = fixture.inputs("{}");
        var create = threads.submit(() -> fixture.engine().create(inputs));
        reached.await();

        cancel();

        assertInitFailed(create);
    }

    @Test
    void finishesCreateInFlight() throws InterruptedException {
        var create = createUntil("CreateTaskSet");

        cancel();

        assertThat(create.isDone()).isFalse();
        release.countDown();
        assertInitFailed(create);
    }

    @Test
    void rejectsCreateUntilConfigure() throws InterruptedException {
        cancel();
        var inputs = fixture.inputs("{}");
        assertThatThrownBy(() -> fixture.engine().create(inputs)).hasMessageContaining("cancel");
        assertThat(fixture.simulator().writes()).isEmpty();

        fixture.configure();
        assertThat(fixture.engine().create(inputs).has("id")).isTrue();

        var create = createUntil("DescribeServices");
        cancel();
        assertInitFailed(create);
    }

    private void cancel() {
        assertThat(threads.submit(() -> fixture.engine().call("Cancel", "{}"))).succeedsWithin(IMMEDIATELY);
    }

    /** Starts a Create that never becomes steady, and returns at the first call of an operation after CreateTaskSet. */
    private Future<JsonObject> createUntil(String operation) throws InterruptedException {
        fixture.simulator().setTiming(NEVER);
        var inputs = fixture.inputs("{'tags': {'created': 'late'}}");
        if (operation.equals("CreateTaskSet")) {
            hold(operation);
        } else {
            fixture.simulator().injectFault((call, next) -> {
                if (call.operation().equals(operation)
                        && fixture.simulator().writes().stream()
                                .anyMatch(write -> write.body().toString().contains("\"late\""))) {
                    reached.countDown();
                }
                return next.handle(call);
            });
        }
        var create = threads.submit(() -> fixture.engine().create(inputs));
        reached.await();
        return create;
    }

    /** Holds the response of an operation until {@link #release} opens. */
    private void hold(String operation) {
        fixture.simulator().injectFault((call, next) -> {
            var reply = next.handle(call);
            if (call.operation().equals(operation)) {
                hang();
            }
            return reply;
        });
    }

    private void hang() {
        reached.countDown();
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertInitFailed(Future<JsonObject> create) {
        assertThat(create)
                .failsWithin(SOON)
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .withMessageStartingWith("UNKNOWN: ")
                .withMessageContainingAll("arn:aws:ecs:us-east-1:123456789012:task-set/demo/web/", "cancel");
    }
}
