package io.github.pulumiawsecs.simulation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Runs the histories of consecutive seeds on several threads. */
final class RandomHistories {
    private final Path folder;
    private final long end;
    private final Coverage coverage = new Coverage();
    private final AtomicLong next;
    private final AtomicBoolean hasFailed = new AtomicBoolean();

    /** @param folder for the files of the simulated machines */
    RandomHistories(Path folder, long first, long count) {
        this.folder = folder;
        end = first + count;
        next = new AtomicLong(first);
    }

    /**
     * A history that violates an invariant.
     *
     * @param seed the seed of the history before it was reduced
     * @param text the reduced history and its violations
     */
    record Failure(long seed, String text) {}

    /** Returns a failure; empty when no history violates an invariant. */
    Optional<Failure> run(int threads) throws InterruptedException {
        var failures = new ConcurrentLinkedQueue<Failure>();
        var workers = IntStream.range(0, threads)
                .mapToObj(number -> Thread.ofPlatform()
                        .start(() -> runWorker(new SimulationWorker(folder.resolve("machine-" + number)), failures)))
                .toList();
        for (var worker : workers) {
            worker.join();
        }
        return failures.stream().min((a, b) -> Long.compare(a.seed(), b.seed()));
    }

    Coverage coverage() {
        return coverage;
    }

    private void runWorker(SimulationWorker worker, ConcurrentLinkedQueue<Failure> failures) {
        for (long seed = next.getAndIncrement(); seed < end && !hasFailed.get(); seed = next.getAndIncrement()) {
            var failure = failure(worker, seed);
            if (failure.isPresent()) {
                hasFailed.set(true);
                failures.add(failure.get());
            }
        }
    }

    private Optional<Failure> failure(SimulationWorker worker, long seed) {
        var history = HistoryGenerator.generate(seed);
        coverage.recordHistory();
        if (Simulation.violations(worker, history, coverage).isEmpty()) {
            return Optional.empty();
        }
        var shrunk = Shrinker.shrink(worker, history);
        return Optional.of(new Failure(
                seed,
                "seed " + seed + "\n" + shrunk + "\n==> "
                        + String.join("\n==> ", Simulation.violations(worker, shrunk))));
    }
}
