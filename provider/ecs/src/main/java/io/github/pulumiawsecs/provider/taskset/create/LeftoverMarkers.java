package io.github.pulumiawsecs.provider.taskset.create;

import io.github.pulumiawsecs.provider.tags.Tags;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The markers of interrupted deployments that AWS shows on task sets of the engine's state. A deployment that changes a task
 * set removes them at its end. In memory only. Thread-safe.
 */
public final class LeftoverMarkers {
    private final Set<String> created = ConcurrentHashMap.newKeySet();
    private final Set<String> reverted = ConcurrentHashMap.newKeySet();

    LeftoverMarkers() {}

    /** Records that AWS shows the marker of a create on this task set. */
    public void recordCreate(String taskSetArn) {
        created.add(taskSetArn);
    }

    /**
     * Records that AWS shows the marker of an interrupted delete on a task set that has tasks again. Without a removal, the
     * marker would apply when another actor scales the task set to 0 later.
     */
    public void recordRevertedDelete(String taskSetArn) {
        reverted.add(taskSetArn);
    }

    /** Records that a delete of this deployment marks the task set. */
    void recordDelete(String taskSetArn) {
        reverted.remove(taskSetArn);
    }

    /** Returns the keys of the tags to remove, by the ARN of the task set. */
    Map<String, Set<String>> keys() {
        var keys = new HashMap<String, Set<String>>();
        created.forEach(arn -> add(keys, arn, Tags.CREATION_MARKER));
        reverted.forEach(arn -> add(keys, arn, Tags.DELETION_MARKER));
        return keys;
    }

    static void add(Map<String, Set<String>> keys, String taskSetArn, String key) {
        keys.computeIfAbsent(taskSetArn, _ -> new TreeSet<>()).add(key);
    }
}
