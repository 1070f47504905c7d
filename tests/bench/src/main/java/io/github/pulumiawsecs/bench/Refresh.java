package io.github.pulumiawsecs.bench;

import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The reads of a large stack, as a refresh makes them.
 *
 * @param calls how often DescribeTaskSets was called
 * @param millis from the first to the last, with an AWS that takes {@link #LEAST_LATENCY} to {@link #MOST_LATENCY}
 */
record Refresh(long calls, double millis) {
    static final int LEAST_LATENCY = 40;
    static final int MOST_LATENCY = 60;

    /** Reads all of these task sets, so many at a time, with each candidate in turn. */
    static Map<Candidate, List<Refresh>> inTurn(
            BenchEnvironment world, List<Candidate> candidates, List<String> arns, int atATime, int runs) {
        world.aws().injectFault(Refresh::distant);
        var all = new LinkedHashMap<Candidate, List<Refresh>>();
        for (int run = 0; run < runs; run++) {
            for (var candidate : candidates) {
                all.computeIfAbsent(candidate, _ -> new ArrayList<>()).add(measure(world, candidate, arns, atATime));
            }
        }
        world.aws().clearApiFaults();
        return all;
    }

    private static Refresh measure(BenchEnvironment world, Candidate candidate, List<String> arns, int atATime) {
        try (var plugin = world.start(candidate);
                var threads = Executors.newFixedThreadPool(atATime)) {
            BenchEnvironment.configure(plugin);
            world.called();
            long begun = System.nanoTime();
            var reads = arns.stream()
                    .map(arn -> threads.submit(() -> BenchEnvironment.read(plugin, arn)))
                    .toList();
            for (Future<?> read : reads) {
                read.get();
            }
            double millis = (System.nanoTime() - begun) / 1e6;
            return new Refresh(world.called().getOrDefault("DescribeTaskSets", 0L), millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a task set could not be read", e);
        }
    }

    private static Response distant(Call call, CallHandler next) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(LEAST_LATENCY, MOST_LATENCY + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return next.handle(call);
    }
}
