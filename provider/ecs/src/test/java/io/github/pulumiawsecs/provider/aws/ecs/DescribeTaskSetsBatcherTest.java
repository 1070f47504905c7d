package io.github.pulumiawsecs.provider.aws.ecs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.AwsClients;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.simulator.fault.Throttle;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.testkit.OutOfBand;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** Sends concurrent reads to the simulator. */
class DescribeTaskSetsBatcherTest {
    private static final Duration QUIET_PERIOD = Duration.ofMillis(600);

    private final ProviderFixture fixture =
            ProviderFixture.builder().config("{'maxRetries': 0}").build();
    private final EcsSimulator aws = fixture.simulator();
    private final AwsClients clients = fixture.clients();
    private final DescribeTaskSetsBatcher reads =
            new DescribeTaskSetsBatcher(clients, Sleeper.system(), QUIET_PERIOD, Duration.ofSeconds(10));
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        threads.shutdownNow();
        fixture.close();
    }

    @Test
    void batchesReadsOfOneService() throws Exception {
        var all = new ArrayList<String>();
        for (var service : List.of("api", "shop", "jobs")) {
            all.addAll(sets(service, 5));
        }

        var read = readAll(all);

        for (int i = 0; i < all.size(); i++) {
            assertThat(read.get(i).get()).get().extracting(TaskSet::taskSetArn).isEqualTo(all.get(i));
        }
        assertThat(calls()).isEqualTo(3);
    }

    @Test
    void propagatesRuntimeExceptions() {
        var broken = new DescribeTaskSetsBatcher(
                clients, Sleeper.system(), Duration.ofSeconds(Long.MAX_VALUE), Duration.ofSeconds(10));
        var set = TaskSetAddress.parse(sets("api", 1).getFirst()).orElseThrow();

        assertThatThrownBy(() -> broken.read(set)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    @Timeout(60)
    void sendsFullBatchAtOnce() throws Exception {
        var patient = new DescribeTaskSetsBatcher(clients, Sleeper.system(), Duration.ofHours(1), Duration.ofHours(1));
        var sets = sets("api", DescribeTaskSetsBatcher.MAX_BATCH);

        var read = sets.stream()
                .map(arn -> threads.submit(
                        () -> patient.read(TaskSetAddress.parse(arn).orElseThrow())))
                .toList();

        for (var answer : read) {
            assertThat(answer.get()).isPresent();
        }
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    void waitsWhileOtherServicesAreRead() throws Exception {
        var api = sets("api", 2);
        var shop = sets("shop", 1);

        var first = threads.submit(() -> read(api.getFirst()));
        Thread.sleep(QUIET_PERIOD.multipliedBy(3).dividedBy(5));
        var other = threads.submit(() -> read(shop.getFirst()));
        Thread.sleep(QUIET_PERIOD.multipliedBy(3).dividedBy(5));
        var last = threads.submit(() -> read(api.getLast()));

        assertThat(List.of(first.get(), other.get(), last.get())).doesNotContain(Optional.empty());
        assertThat(calls()).isEqualTo(2);
    }

    @Test
    void sharesReadsOfOneTaskSet() throws Exception {
        var set = sets("api", 1).getFirst();

        for (var answer : readAll(List.of(set, set, set))) {
            assertThat(answer.get()).isPresent();
        }
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    void isolatesMissingTaskSet() throws Exception {
        var sets = sets("api", 3);
        aws.purge(sets.get(1));

        var read = readAll(sets);

        assertThat(read.get(0).get()).isPresent();
        assertThat(read.get(1).get()).isEmpty();
        assertThat(read.get(2).get()).isPresent();
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    void isolatesMissingTaskSetWhenAwsRejectsBatch() throws Exception {
        var sets = sets("api", 3);
        aws.injectFault((Call call, CallHandler next) -> call.body().toString().contains(sets.get(1))
                ? new Response.Failure(AwsError.taskSetNotFound())
                : next.handle(call));

        var read = readAll(sets);

        assertThat(read.get(0).get()).isPresent();
        assertThat(failure(read.get(1))).matches(it -> ((AwsCallException) it).isNotFound());
        assertThat(read.get(2).get()).isPresent();
    }

    @Test
    void isolatesDeniedTaskSet() throws Exception {
        var sets = sets("api", 3);
        aws.injectFault((Call call, CallHandler next) -> call.body().toString().contains(sets.get(1))
                ? new Response.Failure(AwsError.of("AccessDeniedException", "not authorized"))
                : next.handle(call));

        var read = readAll(sets);

        assertThat(read.get(0).get()).isPresent();
        assertThat(failure(read.get(1)))
                .hasMessageStartingWith("DescribeTaskSets for " + sets.get(1) + " failed: ")
                .hasMessageContaining("not authorized");
        assertThat(read.get(2).get()).isPresent();
    }

    @Test
    void reportsBatchFailureForEachTaskSet() {
        var sets = sets("api", 3);
        aws.injectFault(new DenyAccess("DescribeTaskSets"));

        assertEachFails(sets, AwsCallException::isDenied);
    }

    @Test
    void retriesThrottledBatchOnce() {
        var sets = sets("api", 4);
        aws.injectFault(new Throttle("DescribeTaskSets", 100));

        assertEachFails(sets, failure -> failure.hasCode("ThrottlingException"));
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    void isolatesInterruptedReader() throws Exception {
        var sets = sets("api", 3);
        var requestArrived = new CountDownLatch(1);
        var released = new CompletableFuture<Void>();
        aws.injectFault((call, next) -> {
            requestArrived.countDown();
            released.join();
            return next.handle(call);
        });
        var interrupted = new FutureTask<>(() -> {
            assertThatThrownBy(() -> read(sets.getFirst())).isInstanceOf(CancellationException.class);
            return Thread.currentThread().isInterrupted();
        });
        // This reader comes first, so its thread starts the batch.
        var first = Thread.ofVirtual().start(interrupted);
        var others = readAll(sets.subList(1, 3));
        requestArrived.await();

        first.interrupt();

        assertThat(interrupted.get()).isTrue();
        released.complete(null);
        for (var other : others) {
            assertThat(other.get()).isPresent();
        }
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    void splitsLargeBatches() throws Exception {
        sets("api", 1);
        var many = IntStream.range(0, DescribeTaskSetsBatcher.MAX_BATCH + 1)
                .mapToObj(i -> "arn:aws:ecs:us-east-1:123456789012:task-set/demo/api/ecs-svc/" + i)
                .toList();

        for (var read : readAll(many)) {
            assertThat(read.get()).isEmpty();
        }
        assertThat(calls()).isEqualTo(2);
    }

    @Test
    void rejectsArnOfAnotherRegion() throws Exception {
        var local = sets("api", 1).getFirst();
        var foreign = local.replace("us-east-1", "eu-west-1");

        var read = readAll(List.of(local, foreign));

        assertThat(read.get(0).get()).isPresent();
        assertThat(failure(read.get(1))).hasMessageContaining("eu-west-1");
        assertThat(calls()).isEqualTo(1);
    }

    private Optional<TaskSet> read(String arn) {
        return reads.read(TaskSetAddress.parse(arn).orElseThrow());
    }

    private List<Future<Optional<TaskSet>>> readAll(List<String> arns) {
        return arns.stream().map(arn -> threads.submit(() -> read(arn))).toList();
    }

    private static Throwable failure(Future<?> read) {
        return Objects.requireNonNull(
                catchThrowableOfType(ExecutionException.class, read::get).getCause());
    }

    private void assertEachFails(List<String> sets, Predicate<AwsCallException> kind) {
        assertThat(readAll(sets))
                .zipSatisfy(
                        sets,
                        (read, set) -> assertThat(failure(read))
                                .hasMessageStartingWith("DescribeTaskSets for " + set + " failed: ")
                                .matches(it -> kind.test((AwsCallException) it)));
    }

    private long calls() {
        return fixture.calls().stream().filter("DescribeTaskSets"::equals).count();
    }

    /** Adds a service with that many task sets. */
    private List<String> sets(String service, int count) {
        aws.call(
                "CreateService",
                "{'cluster':'demo','serviceName':'" + service
                        + "','desiredCount':4,'deploymentController':{'type':'EXTERNAL'}}");
        return Stream.generate(() -> OutOfBand.createTaskSet(aws, service, 100))
                .limit(count)
                .toList();
    }
}
