package io.github.pulumiawsecs.provider.taskset.create;

import io.github.pulumiawsecs.framework.waiter.Deadline;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetsApi;
import io.github.pulumiawsecs.provider.tags.Tags;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
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

    /** Removes as many markers of these task sets as AWS accepts within the limit. Ignores failures. */
    public static void remove(Collection<String> taskSetArns, TaskSetsApi taskSets, Sleeper sleeper) {
        var deadline = Deadline.of(sleeper, LIMIT);
        var pending = new ConcurrentLinkedQueue<>(taskSetArns);
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

    private static void removeAll(Queue<String> taskSetArns, TaskSetsApi taskSets, Deadline deadline) {
        for (var arn = taskSetArns.poll(); arn != null && !deadline.hasPassed(); arn = taskSetArns.poll()) {
            TaskSetArn.parse(arn).ifPresent(parsed -> remove(parsed, taskSets));
        }
    }

    private static void remove(TaskSetArn arn, TaskSetsApi taskSets) {
        try {
            taskSets.untag(arn, List.of(Tags.CREATION_MARKER));
        } catch (AwsCallException _) {
            // The task set is gone, or the credentials may not remove tags. The marker of a known task set is harmless.
        }
    }
}
