package io.github.pulumiawsecs.bench;

import io.github.pulumiawsecs.harness.Structs;
import io.github.pulumiawsecs.simulator.model.Timing;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import pulumirpc.Provider.CreateRequest;

/** AWS calls while task sets become steady. */
final class SteadyStateCalls {
    /** Long enough for several polls. */
    private static final Timing PACE = new Timing(Duration.ZERO, Duration.ofSeconds(6), Duration.ZERO);

    private SteadyStateCalls() {}

    /**
     * Creates task sets concurrently, and returns the number of DescribeServices calls per poll of a service.
     */
    static double callsPerLook(Candidate candidate, int taskSets) {
        try (var environment = BenchEnvironment.create(PACE);
                var plugin = environment.start(candidate);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            BenchEnvironment.configure(plugin, Structs.parse("{\"preflight\": \"off\"}"));
            var services = environment.services(taskSets);
            environment.called();
            var creations = new java.util.ArrayList<Future<?>>();
            for (int i = 0; i < taskSets; i++) {
                var request = CreateRequest.newBuilder()
                        .setUrn(BenchEnvironment.URN + i)
                        .setProperties(BenchEnvironment.inputs(services.get(i / BenchEnvironment.SETS_OF_A_SERVICE)));
                creations.add(threads.submit(() -> plugin.client().create(request.build())));
            }
            for (Future<?> creation : creations) {
                creation.get();
            }
            var looks = environment.aws().calls().stream()
                    .filter(call -> call.operation().equals("DescribeServices"))
                    .toList();
            long looksAtOne = looks.stream()
                    .filter(call -> call.body().get("services").toString().contains(services.getFirst()))
                    .count();
            return (double) looks.size() / looksAtOne;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a task set could not be made", e);
        }
    }
}
