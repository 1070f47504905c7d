package io.github.pulumiawsecs.provider.taskset.steady;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.waiter.Deadline;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.framework.waiter.WaitResult;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.simulator.RecordedCall;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.simulator.fault.TransientError;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.testkit.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The number and the schedule of polls. */
class ServicePollerTest {
    private static final int SERVICES = 10;
    private static final int SETS = 50;

    /** A second, less the most that chance takes off. */
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(800);

    @Test
    void pollsTenServicesWithOneCall() throws Exception {
        try (var fixture = new WaiterFixture();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sets = seed(fixture, SERVICES, SETS);
            var all = new CountDownLatch(1);
            var subscribers = ConcurrentHashMap.<Thread>newKeySet();
            var poller =
                    new ServicePoller(fixture.services::describeTolerant, new Gate(fixture.time, all, subscribers));
            var waiting = fixture.waiter(poller, fixture.time);
            var waits = new ArrayList<Future<WaitResult>>();
            for (var set : sets) {
                var context = fixture.context(Duration.ofMinutes(20));
                Callable<WaitResult> wait = () -> waiting.awaitSteady(context, fixture.target(set));
                waits.add(threads.submit(wait));
            }
            while (subscribers.size() < SETS) {
                Thread.onSpinWait();
            }
            all.countDown();
            for (var wait : waits) {
                assertThat(wait.get()).isEqualTo(new WaitResult.Reached());
            }

            var looks = fixture.simulator.calls();
            assertThat(looks).extracting(RecordedCall::operation).containsOnly("DescribeServices");
            // One call a tick, and no two ticks closer than the shortest pause allows.
            assertThat(looks).hasSizeGreaterThan(5);
            for (int i = 1; i < looks.size(); i++) {
                assertThat(looks.get(i).receivedAt())
                        .isAfterOrEqualTo(looks.get(i - 1).receivedAt().plus(SHORTEST_PAUSE));
            }
            assertThat(looks.subList(0, looks.size() - 1))
                    .allSatisfy(look ->
                            assertThat(look.body().getAsJsonArray("services")).hasSize(SERVICES));
        }
    }

    @Test
    void pollsElevenServicesWithTwoCalls() throws Exception {
        try (var fixture = new WaiterFixture()) {
            var sets = seed(fixture, SERVICES + 1, SERVICES + 1);
            var poller = new ServicePoller(fixture.services::describeTolerant, fixture.time);
            var watches = new ArrayList<ServicePoller.Subscription>();
            sets.forEach(set -> watches.add(poller.subscribe(set)));

            assertThat(watches.getFirst().next(Deadline.of(fixture.time, Duration.ofDays(1))))
                    .isPresent();

            assertThat(fixture.simulator.calls())
                    .extracting(look -> look.body().getAsJsonArray("services").size())
                    .containsExactly(SERVICES, 1);
            watches.forEach(ServicePoller.Subscription::close);
        }
    }

    /** The time limit of the wait that polls ends its call. */
    @Test
    void keepsLimitOfOneWaitFromOthers() throws Exception {
        try (var fixture = new WaiterFixture()) {
            var sets = seed(fixture, 1, 1);
            fixture.simulator.injectFault(new DenyAccess("DescribeServices"));
            ServicePoller poller = new ServicePoller(
                    (cluster, services) -> {
                        fixture.time.advance(Duration.ofMinutes(1));
                        return List.of(fixture.services
                                .findIncludingInactive(cluster, services.getFirst())
                                .orElseThrow());
                    },
                    fixture.time);
            try (var shorter = poller.subscribe(sets.getFirst());
                    var longer = poller.subscribe(sets.getFirst())) {
                assertThatThrownBy(() -> shorter.next(Deadline.of(fixture.time, Duration.ofSeconds(30))))
                        .isInstanceOf(AwsCallException.class);
                fixture.simulator.clearApiFaults();

                assertThat(longer.next(Deadline.of(fixture.time, Duration.ofHours(1))))
                        .isPresent();
            }
        }
    }

    /** The names of other services may be secret. */
    @Test
    void namesOnlyOwnServiceInFailure() throws Exception {
        try (var fixture = new WaiterFixture()) {
            var sets = seed(fixture, 2, 2);
            fixture.simulator.injectFault(new TransientError("DescribeServices", AwsError.serverError("down"), 99));
            var poller = new ServicePoller(fixture.services::describeTolerant, fixture.time);
            try (var first = poller.subscribe(sets.getFirst());
                    var second = poller.subscribe(sets.getLast())) {
                var limit = Deadline.of(fixture.time, Duration.ofDays(1));
                assertThatThrownBy(() -> first.next(limit))
                        .hasMessageContaining(sets.getFirst().serviceKey() + " failed")
                        .hasMessageNotContaining(sets.getLast().service() + " ");
                assertThatThrownBy(() -> second.next(limit))
                        .hasMessageContaining(sets.getLast().serviceKey() + " failed");
            }
        }
    }

    @Test
    void keepsScheduleForLateSubscriber() throws Exception {
        try (var fixture = new WaiterFixture()) {
            var set = fixture.create();
            var arrivals = new ArrayDeque<ServicePoller.Subscription>();
            var poller = new AtomicReference<ServicePoller>();
            poller.set(new ServicePoller(fixture.services::describeTolerant, new Sleeper() {
                @Override
                public Instant instant() {
                    return fixture.time.instant();
                }

                @Override
                public void sleep(Duration duration) {
                    fixture.time.advance(Duration.ofMillis(Math.min(300, duration.toMillis())));
                    arrivals.add(poller.get().subscribe(set));
                }
            }));
            try (var first = poller.get().subscribe(set)) {
                for (int looks = 1; looks <= 10; looks++) {
                    assertThat(first.next(Deadline.of(fixture.time, Duration.ofDays(1))))
                            .isPresent();
                    assertThat(fixture.time.elapsed())
                            .isLessThan(Duration.ofSeconds(2).multipliedBy(looks));
                }
            }
            arrivals.forEach(ServicePoller.Subscription::close);
        }
    }

    @Test
    void pollsDirectReadsLessOften() throws Exception {
        try (var fixture = new WaiterFixture()) {
            var sets = seed(fixture, 1, 1);
            var poller = new ServicePoller((_, _) -> List.of(), fixture.time);
            var watches = new ArrayList<ServicePoller.Subscription>();
            for (int i = 0; i < SETS; i++) {
                watches.add(poller.subscribe(sets.getFirst()));
            }
            watches.getFirst().next(Deadline.of(fixture.time, Duration.ofDays(1)));
            var before = fixture.time.instant();
            watches.getFirst().next(Deadline.of(fixture.time, Duration.ofDays(1)));

            // 51 calls, five a second, less the most that chance takes off.
            assertThat(Duration.between(before, fixture.time.instant())).isGreaterThan(Duration.ofSeconds(8));
            watches.forEach(ServicePoller.Subscription::close);
        }
    }

    @Test
    void pollsLessOftenInLongWaits() {
        assertThat(PollInterval.after(Duration.ZERO, 1, 1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(PollInterval.after(Duration.ofSeconds(40), 1, 1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(PollInterval.after(Duration.ofHours(1), 1, 1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(PollInterval.after(Duration.ZERO, 100, 1)).isEqualTo(Duration.ofSeconds(20));
    }

    private static List<TaskSetArn> seed(WaiterFixture fixture, int services, int sets) {
        for (int i = 0; i < services; i++) {
            fixture.simulator.call("CreateService", """
                    {'cluster': 'demo', 'serviceName': 's%d', 'desiredCount': 2,
                     'deploymentController': {'type': 'EXTERNAL'}}""".formatted(i));
        }
        var made = new ArrayList<TaskSetArn>();
        for (int i = 0; i < sets; i++) {
            made.add(fixture.create("s" + i % services));
        }
        return made;
    }

    /**
     * The time passes only when all waits have begun.
     *
     * @param users the threads that read the time
     */
    private record Gate(VirtualTime time, CountDownLatch all, Set<Thread> users) implements Sleeper {
        @Override
        public Instant instant() {
            users.add(Thread.currentThread());
            return time.instant();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            all.await();
            time.sleep(duration);
        }
    }
}
