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
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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
        // Not closed: close would wait for calls that the limit has cut off.
        var executor =
                Executors.newFixedThreadPool(MAX_CONCURRENT, Thread.ofVirtual().factory());
        var calls = taskSetArns.stream()
                .flatMap(arn -> TaskSetArn.parse(arn).stream())
                .<Future<?>>map(arn -> executor.submit(() -> remove(arn, taskSets)))
                .toList();
        try {
            for (var call : calls) {
                sleeper.await(call, deadline.remaining());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            executor.shutdownNow();
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
