package io.github.pulumiawsecs.provider.aws.ecs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.fault.Throttle;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.Service;

/** Concurrent lookups of services and clusters. The simulator holds the first call until the test releases it. */
class DescribeBatcherTest {
    private final ProviderFixture fixture =
            ProviderFixture.builder().config("{'maxRetries': 0}").build();
    private final EcsSimulator aws = fixture.simulator();
    private final PreflightApi api = new PreflightApi(fixture.clients(), new PatientSleeper(true));
    private final CountDownLatch firstArrived = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @BeforeEach
    void holdFirstCall() {
        aws.injectFault((call, next) -> {
            if (call.operation().startsWith("Describe") && firstArrived.getCount() > 0) {
                firstArrived.countDown();
                awaitUninterruptibly(released);
            }
            return next.handle(call);
        });
    }

    @AfterEach
    void close() {
        released.countDown();
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "10, 2", "11, 2", "12, 3", "25, 4", "200, 21"})
    void describesTenServicesWithOneCall(int services, int calls) throws Exception {
        var names = services(services);

        var found = findAll(names);
        released.countDown();

        for (int i = 0; i < names.size(); i++) {
            assertThat(found.get(i).get())
                    .get()
                    .extracting(Service::serviceName)
                    .isEqualTo(names.get(i));
        }
        assertThat(fixture.calls()).hasSize(calls).containsOnly("DescribeServices");
    }

    @Test
    void describesTenClustersWithOneCall() throws Exception {
        var names = IntStream.range(0, 11).mapToObj(i -> "c" + i).toList();
        names.forEach(name -> aws.call("CreateCluster", "{'clusterName': '" + name + "'}"));

        var found = lookUpAll(names, api::cluster);
        released.countDown();

        for (int i = 0; i < names.size(); i++) {
            assertThat(found.get(i).get())
                    .get()
                    .extracting(Cluster::clusterName)
                    .isEqualTo(names.get(i));
        }
        assertThat(fixture.calls()).containsExactly("DescribeClusters", "DescribeClusters");
    }

    @Test
    void sendsFullBatchDuringAnotherCall() throws Exception {
        var found = findAll(services(11));

        for (var service : found.subList(1, 11)) {
            assertThat(service.get()).isPresent();
        }
        assertThat(found.getFirst().isDone()).isFalse();
    }

    @Test
    void sendsAfterQuietPeriodDuringAnotherCall() throws Exception {
        var impatient = new PreflightApi(fixture.clients(), new PatientSleeper(false));
        var names = services(2);
        var found = lookUpAll(names, name -> impatient.service("demo", name));

        assertThat(found.getLast().get()).isPresent();
        assertThat(found.getFirst().isDone()).isFalse();
    }

    @Test
    void makesOneCallForEachCluster() throws Exception {
        var found = lookUpAll(List.of("demo", "other"), cluster -> api.service(cluster, "web"));

        assertThat(failure(found.getLast())).hasMessageContaining("ClusterNotFoundException");
        released.countDown();
        assertThat(found.getFirst().get()).isPresent();
    }

    @Test
    void isolatesMissingService() throws Exception {
        var names = services(3);
        var found = findAll(List.of("web", names.get(0), "missing", names.get(1)));
        released.countDown();

        assertThat(found.get(1).get()).isPresent();
        assertThat(found.get(2).get()).isEmpty();
        assertThat(found.get(3).get()).isPresent();
        assertThat(fixture.calls()).hasSize(2);
    }

    @Test
    void isolatesDeniedService() throws Exception {
        var names = services(4);
        aws.injectFault((call, next) -> call.body().toString().contains(names.get(2))
                ? new Response.Failure(AwsError.of("AccessDeniedException", "not authorized"))
                : next.handle(call));

        var found = findAll(names);
        released.countDown();

        assertThat(found.get(0).get()).isPresent();
        assertThat(found.get(1).get()).isPresent();
        assertThat(failure(found.get(2)))
                .hasMessageStartingWith("DescribeServices for service " + names.get(2) + " in cluster demo failed: ");
        assertThat(found.get(3).get()).isPresent();
        assertThat(fixture.calls()).as("one alone, three together, three alone").hasSize(5);
    }

    @Test
    void looksUpAloneWhatTheResponseOmits() throws Exception {
        var names = services(3);
        aws.injectFault((call, next) -> call.body().getAsJsonArray("services").size() > 1
                ? new Response.Success(new JsonObject())
                : next.handle(call));

        var found = findAll(names);
        released.countDown();

        assertThat(found.get(1).get()).isPresent();
        assertThat(found.get(2).get()).isPresent();
    }

    @Test
    void reportsFailureOfCallForEachService() throws Exception {
        var names = services(4);
        var found = findAll(names);
        aws.injectFault(new Throttle("DescribeServices", 100));
        released.countDown();

        for (int i = 1; i < names.size(); i++) {
            assertThat(failure(found.get(i)))
                    .hasMessageStartingWith("DescribeServices for service " + names.get(i) + " in cluster demo failed")
                    .matches(it -> ((AwsCallException) it).hasCode("ThrottlingException"));
        }
        assertThat(fixture.calls()).hasSize(2);
    }

    @Test
    void isolatesInterruptedLookup() throws Exception {
        var names = services(3);
        var first = start(() -> api.service("demo", names.getFirst()));
        firstArrived.await();
        var cancelled = new FutureTask<>(() -> {
            assertThatThrownBy(() -> api.service("demo", names.get(1))).isInstanceOf(CancellationException.class);
            return Thread.currentThread().isInterrupted();
        });
        var thread = Thread.ofVirtual().start(cancelled);
        awaitWaiting(thread);
        var last = start(() -> api.service("demo", names.get(2)));

        thread.interrupt();

        assertThat(cancelled.get()).isTrue();
        released.countDown();
        assertThat(first.get()).isPresent();
        assertThat(last.get()).isPresent();
        assertThat(fixture.calls()).hasSize(2);
    }

    private List<Future<Optional<Service>>> findAll(List<String> services) throws InterruptedException {
        return lookUpAll(services, name -> api.service("demo", name));
    }

    /** Starts the first lookup, and the others during its call, each one after the one before waits. */
    private <T> List<Future<T>> lookUpAll(List<String> names, Function<String, T> lookup) throws InterruptedException {
        var results = new ArrayList<Future<T>>();
        for (var name : names) {
            results.add(start(() -> lookup.apply(name)));
            firstArrived.await();
        }
        return results;
    }

    private static <T> Future<T> start(Callable<T> lookup) {
        var task = new FutureTask<>(lookup);
        awaitWaiting(Thread.ofVirtual().start(task));
        return task;
    }

    /** Waits until a thread waits for a call. */
    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
            Thread.onSpinWait();
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Throwable failure(Future<?> lookup) {
        return Objects.requireNonNull(
                catchThrowableOfType(ExecutionException.class, lookup::get).getCause());
    }

    /** Adds services to the cluster. */
    private List<String> services(int count) {
        var names = IntStream.range(0, count).mapToObj(i -> "s" + i).toList();
        names.forEach(name -> aws.call(
                "CreateService",
                "{'cluster':'demo','serviceName':'" + name
                        + "','desiredCount':1,'deploymentController':{'type':'EXTERNAL'}}"));
        aws.clearCalls();
        return names;
    }

    /**
     * The clock of this machine, except for the quiet period.
     *
     * @param isPatient whether a quiet period has no end, or no length
     */
    private record PatientSleeper(boolean isPatient) implements Sleeper {
        @Override
        public Instant instant() {
            return Sleeper.system().instant();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            Sleeper.system().sleep(duration);
        }

        @Override
        public boolean await(Future<?> work, Duration limit) throws InterruptedException {
            return isPatient ? Sleeper.system().await(work, Duration.ofDays(1)) : work.isDone();
        }
    }
}
