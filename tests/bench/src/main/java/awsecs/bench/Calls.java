package awsecs.bench;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Calls to AWS. */
final class Calls {
    private Calls() {}

    /**
     * Reads all of these task sets, as many at a time as an engine does that is not told otherwise, and returns how
     * often DescribeTaskSets was called.
     */
    static long refresh(World world, Candidate candidate, List<String> arns, int atATime) {
        try (var plugin = world.start(candidate);
                var threads = Executors.newFixedThreadPool(atATime)) {
            World.configure(plugin);
            world.called();
            var reads = arns.stream()
                    .map(arn -> threads.submit(() -> World.read(plugin, arn)))
                    .toList();
            for (Future<?> read : reads) {
                read.get();
            }
            return world.called().getOrDefault("DescribeTaskSets", 0L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("a task set could not be read", e);
        }
    }
}
