package io.github.pulumiawsecs.provider.taskset.create;

import io.github.pulumiawsecs.framework.waiter.Deadline;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetsApi;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;

/** Removes the markers of task sets that the engine has saved (UntagResource). */
public final class MarkerRemoval {
    /**
     * All plugins of a deployment have 5 s together; the engine reports each one that it cannot stop in that time as
     * crashed. A later deployment removes a marker that is left.
     */
    private static final Duration LIMIT = Duration.ofSeconds(1);

    /** AWS accepts a burst of 20 requests. It would reject most of the requests of a large deployment. */
    private static final int MAX_CONCURRENT = 8;

    private MarkerRemoval() {}

    /**
     * Removes the markers of as many task sets as AWS accepts within the limit. Ignores failures.
     *
     * @param keys the keys of the tags to remove, by the ARN of the task set
     */
    public static void remove(Map<String, Set<String>> keys, TaskSetsApi taskSets, Sleeper sleeper) {
        var deadline = Deadline.of(sleeper, LIMIT);
        var pending = new ConcurrentLinkedQueue<>(keys.entrySet());
        var workers = IntStream.range(0, Math.min(MAX_CONCURRENT, pending.size()))
                .mapToObj(_ -> new FutureTask<>(() -> removeAll(pending, taskSets, deadline), null))
                .toList();
        workers.forEach(worker -> sleeper.start("marker-removal", worker));
        try {
            for (var worker : workers) {
                sleeper.await(worker, deadline.remaining());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void removeAll(
            Queue<Map.Entry<String, Set<String>>> pending, TaskSetsApi taskSets, Deadline deadline) {
        for (var next = pending.poll(); next != null && !deadline.hasPassed(); next = pending.poll()) {
            var keys = List.copyOf(next.getValue());
            TaskSetArn.parse(next.getKey()).ifPresent(arn -> remove(arn, keys, taskSets));
        }
    }

    private static void remove(TaskSetArn arn, List<String> keys, TaskSetsApi taskSets) {
        try {
            taskSets.untag(arn, keys);
        } catch (AwsCallException _) {
            // The task set is gone, or the credentials may not remove tags. The marker of a known task set is harmless.
        }
    }
}
