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
 * The reads of a refresh of a large stack.
 *
 * @param calls the number of DescribeTaskSets calls
 * @param millis the total duration, with an AWS latency from {@link #MIN_LATENCY} to {@link #MAX_LATENCY}
 */
record Refresh(long calls, double millis) {
    static final int MIN_LATENCY = 40;
    static final int MAX_LATENCY = 60;

    /** Reads task sets with a fixed concurrency, with each candidate alternately. */
    static Map<Candidate, List<Refresh>> inTurn(
            BenchEnvironment environment, List<Candidate> candidates, List<String> arns, int atATime, int runs) {
        environment.aws().injectFault(Refresh::distant);
        var all = new LinkedHashMap<Candidate, List<Refresh>>();
        for (int run = 0; run < runs; run++) {
            for (var candidate : candidates) {
                all.computeIfAbsent(candidate, _ -> new ArrayList<>())
                        .add(measure(environment, candidate, arns, atATime));
            }
        }
        environment.aws().clearApiFaults();
        return all;
    }

    private static Refresh measure(BenchEnvironment environment, Candidate candidate, List<String> arns, int atATime) {
        try (var plugin = environment.start(candidate);
                var threads = Executors.newFixedThreadPool(atATime)) {
            BenchEnvironment.configure(plugin);
            environment.called();
            long begun = System.nanoTime();
            var reads = arns.stream()
                    .map(arn -> threads.submit(() -> BenchEnvironment.read(plugin, arn)))
                    .toList();
            for (Future<?> read : reads) {
                read.get();
            }
            double millis = (System.nanoTime() - begun) / 1e6;
            return new Refresh(environment.called().getOrDefault("DescribeTaskSets", 0L), millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a task set could not be read", e);
        }
    }

    private static Response distant(Call call, CallHandler next) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(MIN_LATENCY, MAX_LATENCY + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return next.handle(call);
    }
}
