package awsecs.steady;

import static org.assertj.core.api.Assertions.assertThat;

import awsecs.aws.TaskSetArn;
import awsecs.simulator.RecordedCall;
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
class LookoutTest {
    private static final int SERVICES = 10;
    private static final int SETS = 50;

    /** A second, less the most that chance takes off. */
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(800);

    @Test
    void fiftySetsInTenServicesCostOneCallEachLook() throws Exception {
        try (var bench = new Bench();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sets = plant(bench, SERVICES, SETS);
            var all = new CountDownLatch(1);
            var lookout = new Lookout(bench.services::visible, new Gate(bench, all));
            var waiting = bench.waitingFor(lookout, bench);
            var waits = new ArrayList<Future<Outcome>>();
            for (var set : sets) {
                Callable<Outcome> wait = () -> {
                    try (var patience = waiting.patience()) {
                        return waiting.untilSteady(patience, bench.target(set), Duration.ofMinutes(20), _ -> {});
                    }
                };
                waits.add(threads.submit(wait));
            }
            while (lookout.watches() < SETS) {
                Thread.onSpinWait();
            }
            all.countDown();
            for (var wait : waits) {
                assertThat(wait.get()).isEqualTo(new Outcome.Reached());
            }

            var looks = bench.simulator.calls();
            assertThat(looks).extracting(RecordedCall::operation).containsOnly("DescribeServices");
            // One call a tick, and no two ticks closer than the shortest pause allows.
            assertThat(looks).hasSizeGreaterThan(5);
            for (int i = 1; i < looks.size(); i++) {
                assertThat(looks.get(i).at())
                        .isAfterOrEqualTo(looks.get(i - 1).at().plus(SHORTEST_PAUSE));
            }
            assertThat(looks.subList(0, looks.size() - 1))
                    .allSatisfy(look ->
                            assertThat(look.body().getAsJsonArray("services")).hasSize(SERVICES));
        }
    }

    @Test
    void anEleventhServiceCostsASecondCall() throws Exception {
        try (var bench = new Bench()) {
            var sets = plant(bench, SERVICES + 1, SERVICES + 1);
            var lookout = new Lookout(bench.services::visible, bench);
            var watches = new ArrayList<Lookout.Watch>();
            sets.forEach(set -> watches.add(lookout.watch(set)));

            assertThat(watches.getFirst().next(Instant.MAX)).isPresent();

            assertThat(bench.simulator.calls())
                    .extracting(look -> look.body().getAsJsonArray("services").size())
                    .containsExactly(SERVICES, 1);
            watches.forEach(Lookout.Watch::close);
        }
    }

    @Test
    void whoeverComesLateDoesNotPutTheLookOff() throws Exception {
        try (var bench = new Bench()) {
            var set = bench.create();
            var arrivals = new ArrayDeque<Lookout.Watch>();
            var lookout = new AtomicReference<Lookout>();
            lookout.set(new Lookout(bench.services::visible, new Time() {
                @Override
                public Instant now() {
                    return bench.now();
                }

                @Override
                public void sleep(Duration duration) {
                    bench.sleep(Duration.ofMillis(Math.min(300, duration.toMillis())));
                    arrivals.add(lookout.get().watch(set));
                }
            }));
            try (var first = lookout.get().watch(set)) {
                for (int looks = 1; looks <= 10; looks++) {
                    assertThat(first.next(Instant.MAX)).isPresent();
                    assertThat(bench.waited()).isLessThan(Duration.ofSeconds(2).multipliedBy(looks));
                }
            }
            arrivals.forEach(Lookout.Watch::close);
        }
    }

    @Test
    void setsThatMustBeLookedUpOneByOneAreLookedUpMoreSeldom() throws Exception {
        try (var bench = new Bench()) {
            var sets = plant(bench, 1, 1);
            var lookout = new Lookout((_, _) -> List.of(), bench);
            var watches = new ArrayList<Lookout.Watch>();
            for (int i = 0; i < SETS; i++) {
                watches.add(lookout.watch(sets.getFirst()));
            }
            watches.getFirst().next(Instant.MAX);
            var before = bench.now();
            watches.getFirst().next(Instant.MAX);

            // 51 calls, five a second, less the most that chance takes off.
            assertThat(Duration.between(before, bench.now())).isGreaterThan(Duration.ofSeconds(8));
            watches.forEach(Lookout.Watch::close);
        }
    }

    @Test
    void looksAreRareWhenAWaitIsLong() {
        assertThat(Pause.after(Duration.ZERO, 1, 1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Pause.after(Duration.ofSeconds(40), 1, 1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(Pause.after(Duration.ofHours(1), 1, 1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(Pause.after(Duration.ZERO, 100, 1)).isEqualTo(Duration.ofSeconds(20));
    }

    private static List<TaskSetArn> plant(Bench bench, int services, int sets) {
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
    private record Gate(Bench bench, CountDownLatch all) implements Time {
        @Override
        public Instant now() {
            return bench.now();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            all.await();
            bench.sleep(duration);
        }
    }
}
