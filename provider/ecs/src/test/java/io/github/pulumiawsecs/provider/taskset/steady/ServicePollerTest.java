package io.github.pulumiawsecs.provider.taskset.steady;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.waiter.Deadline;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.framework.waiter.WaitResult;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.simulator.RecordedCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What waiting costs the account. */
class ServicePollerTest {
    private static final int SERVICES = 10;
    private static final int SETS = 50;

    /** A second, less the most that chance takes off. */
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(800);

    @Test
    void pollsTenServicesWithOneCall() throws Exception {
        try (var bench = new WaiterFixture();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sets = plant(bench, SERVICES, SETS);
            var all = new CountDownLatch(1);
            var lookout = new ServicePoller(bench.services::describeTolerant, new Gate(bench, all));
            var waiting = bench.waitingFor(lookout, bench);
            var waits = new ArrayList<Future<WaitResult>>();
            for (var set : sets) {
                var context = bench.context(_ -> {}, Duration.ofMinutes(20));
                Callable<WaitResult> wait = () -> waiting.awaitSteady(context, bench.target(set));
                waits.add(threads.submit(wait));
            }
            while (lookout.subscriptions() < SETS) {
                Thread.onSpinWait();
            }
            all.countDown();
            for (var wait : waits) {
                assertThat(wait.get()).isEqualTo(new WaitResult.Reached());
            }

            var looks = bench.simulator.calls();
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
        try (var bench = new WaiterFixture()) {
            var sets = plant(bench, SERVICES + 1, SERVICES + 1);
            var lookout = new ServicePoller(bench.services::describeTolerant, bench);
            var watches = new ArrayList<ServicePoller.Subscription>();
            sets.forEach(set -> watches.add(lookout.subscribe(set)));

            assertThat(watches.getFirst().next(Deadline.of(bench, Duration.ofDays(1))))
                    .isPresent();

            assertThat(bench.simulator.calls())
                    .extracting(look -> look.body().getAsJsonArray("services").size())
                    .containsExactly(SERVICES, 1);
            watches.forEach(ServicePoller.Subscription::close);
        }
    }

    @Test
    void keepsScheduleForLateSubscriber() throws Exception {
        try (var bench = new WaiterFixture()) {
            var set = bench.create();
            var arrivals = new ArrayDeque<ServicePoller.Subscription>();
            var lookout = new AtomicReference<ServicePoller>();
            lookout.set(new ServicePoller(bench.services::describeTolerant, new Sleeper() {
                @Override
                public Instant instant() {
                    return bench.instant();
                }

                @Override
                public void sleep(Duration duration) {
                    bench.sleep(Duration.ofMillis(Math.min(300, duration.toMillis())));
                    arrivals.add(lookout.get().subscribe(set));
                }
            }));
            try (var first = lookout.get().subscribe(set)) {
                for (int looks = 1; looks <= 10; looks++) {
                    assertThat(first.next(Deadline.of(bench, Duration.ofDays(1))))
                            .isPresent();
                    assertThat(bench.waited()).isLessThan(Duration.ofSeconds(2).multipliedBy(looks));
                }
            }
            arrivals.forEach(ServicePoller.Subscription::close);
        }
    }

    @Test
    void pollsDirectReadsLessOften() throws Exception {
        try (var bench = new WaiterFixture()) {
            var sets = plant(bench, 1, 1);
            var lookout = new ServicePoller((_, _) -> List.of(), bench);
            var watches = new ArrayList<ServicePoller.Subscription>();
            for (int i = 0; i < SETS; i++) {
                watches.add(lookout.subscribe(sets.getFirst()));
            }
            watches.getFirst().next(Deadline.of(bench, Duration.ofDays(1)));
            var before = bench.instant();
            watches.getFirst().next(Deadline.of(bench, Duration.ofDays(1)));

            // 51 calls, five a second, less the most that chance takes off.
            assertThat(Duration.between(before, bench.instant())).isGreaterThan(Duration.ofSeconds(8));
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

    private static List<TaskSetArn> plant(WaiterFixture bench, int services, int sets) {
        for (int i = 0; i < services; i++) {
            bench.simulator.call("CreateService", """
                    {'cluster': 'demo', 'serviceName': 's%d', 'desiredCount': 2,
                     'deploymentController': {'type': 'EXTERNAL'}}""".formatted(i));
        }
        var made = new ArrayList<TaskSetArn>();
        for (int i = 0; i < sets; i++) {
            made.add(bench.create("s" + i % services));
        }
        return made;
    }

    /** Time that passes only when all have come to wait. */
    private record Gate(WaiterFixture bench, CountDownLatch all) implements Sleeper {
        @Override
        public Instant instant() {
            return bench.instant();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            all.await();
            bench.sleep(duration);
        }
    }
}
