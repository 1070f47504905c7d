package io.github.pulumiawsecs.provider.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs random cases until they have sent a number of messages. Each case has a seed of its own, and runs again alone with
 * the system property {@code fuzz.case}. Further system properties are {@code fuzz.seed}, the first seed (1), and
 * {@code fuzz.count}, the number of messages.
 *
 * <p>{@code make test} runs a part of the cases. {@code make torture} sets the system property {@code torture}, which runs
 * all of them and writes a line for its table to {@code target/torture}.
 */
final class FuzzRun {
    /** Rounds, between which the heap is measured. */
    private static final int ROUNDS = 5;

    private static final int MAX_FAILURES = 5;
    private static final Duration HANG = Duration.ofMinutes(10);

    /** Growth of the heap after the first two rounds, which load classes and fill caches. */
    private static final long MAX_GROWTH_MIB = 24;

    private final String name;
    private final long target;
    private final int parallel;
    private final FuzzCase body;
    private final AtomicLong count = new AtomicLong();
    private final Map<Long, Thread> running = new ConcurrentHashMap<>();
    private final Map<Long, Long> started = new ConcurrentHashMap<>();
    private final Map<Long, Throwable> failures = new ConcurrentHashMap<>();

    /** One case. */
    interface FuzzCase {
        /** Runs the case of a seed and returns the number of its messages. */
        long run(long seed) throws Exception;
    }

    /**
     * Creates a run.
     *
     * @param name as it reads in the table
     * @param parallel the number of cases that run at the same time
     */
    FuzzRun(String name, long inTest, long inTorture, int parallel, FuzzCase body) {
        this.name = name;
        target = Long.getLong("fuzz.count", Boolean.getBoolean("torture") ? inTorture : inTest);
        this.parallel = parallel;
        this.body = body;
    }

    /** Runs the cases; fails with the seeds of those that failed. */
    void run() throws Exception {
        var single = Long.getLong("fuzz.case");
        if (single != null) {
            body.run(single);
            return;
        }
        long start = System.nanoTime();
        long seed = Long.getLong("fuzz.seed", 1);
        var heap = new ArrayList<Long>();
        for (int round = 1; round <= ROUNDS && failures.isEmpty(); round++) {
            seed = runUntil(target * round / ROUNDS, seed);
            heap.add(heapMiB());
        }
        report(Duration.ofNanos(System.nanoTime() - start), heap);
        if (!failures.isEmpty()) {
            throw failure();
        }
        long growth = heap.getLast() - heap.get(1);
        if (growth > MAX_GROWTH_MIB) {
            throw new AssertionError("the heap must not grow (got " + heap + " MiB after each round)");
        }
    }

    /** Runs cases in parallel and returns the next seed. */
    private long runUntil(long messages, long firstSeed) throws InterruptedException {
        long seed = firstSeed;
        var slots = new Semaphore(parallel);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (count.get() < messages && failures.size() < MAX_FAILURES) {
                if (slots.tryAcquire(5, TimeUnit.SECONDS)) {
                    long next = seed++;
                    threads.execute(() -> {
                        runCase(next);
                        slots.release();
                    });
                }
                failIfHanging();
            }
            while (!slots.tryAcquire(parallel, 5, TimeUnit.SECONDS)) {
                failIfHanging();
            }
        }
        return seed;
    }

    private void runCase(long seed) {
        running.put(seed, Thread.currentThread());
        started.put(seed, System.nanoTime());
        try {
            count.addAndGet(body.run(seed));
        } catch (Throwable failure) {
            failures.put(seed, failure);
        } finally {
            running.remove(seed);
            started.remove(seed);
        }
    }

    private void failIfHanging() {
        started.forEach((seed, start) -> {
            if (System.nanoTime() - start > HANG.toNanos()) {
                var hanging = running.get(seed);
                var stack = hanging == null ? List.of() : List.of(hanging.getStackTrace());
                throw new AssertionError("the case of seed " + seed + " does not end: " + stack);
            }
        });
    }

    private AssertionError failure() {
        var texts = new StringBuilder();
        new TreeMap<>(failures)
                .forEach((seed, failure) -> texts.append("\nseed ")
                        .append(seed)
                        .append(": ")
                        .append(failure)
                        .append("\nNext: run the test with -Dfuzz.case=")
                        .append(seed));
        var error = new AssertionError(texts.toString());
        failures.values().forEach(error::addSuppressed);
        return error;
    }

    private static long heapMiB() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private void report(Duration duration, List<Long> heap) {
        if (Boolean.getBoolean("torture")) {
            var line = "%-28s %,12d %8d s %,10.0f/s   heap %s MiB%n"
                    .formatted(
                            name,
                            count.get(),
                            duration.toSeconds(),
                            count.get() / Math.max(0.001, duration.toMillis() / 1000.0),
                            heap.toString().replaceAll("[\\[\\],]", ""));
            try {
                var folder = Files.createDirectories(Path.of("target", "torture"));
                Files.writeString(folder.resolve(name.replace(' ', '-') + ".txt"), line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
