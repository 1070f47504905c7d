package io.github.pulumiawsecs.provider.taskset.schema;

import io.github.pulumiawsecs.provider.aws.ecs.TaskSetStatus;
import io.github.pulumiawsecs.provider.tags.Tags;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * The tag that a deletion puts on a task set before it scales the task set to 0. A task set that has the tag and the scale
 * 0, and that the program still declares, was left by an interrupted deletion, on any machine. Immutable.
 *
 * @param identity identifies the resource: its URN and the backend of its stack
 * @param percent the scale before the deletion
 */
public record DeletionMarker(String identity, double percent) {

    /** Returns the marker of a task set; empty when it has none. */
    public static Optional<DeletionMarker> of(TaskSet set) {
        return set.tags().stream()
                .filter(tag -> tag.key().equals(Tags.DELETION_MARKER))
                .map(tag -> String.valueOf(tag.value()).split("/", -1))
                .filter(parts -> parts.length == 2)
                .flatMap(parts -> percent(parts[1]).map(percent -> new DeletionMarker(parts[0], percent)).stream())
                .findFirst();
    }

    /** Returns whether a task set has a marker although it is not scaled to 0: another actor has scaled it since. */
    public static boolean isReverted(TaskSet set) {
        return of(set).isPresent() && !TaskSetStatus.hasScale(set, 0);
    }

    private static Optional<Double> percent(String text) {
        try {
            return Optional.of(Double.valueOf(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** Returns the marker as a tag. */
    public Tag toTag() {
        return Tag.builder()
                .key(Tags.DELETION_MARKER)
                .value(identity + "/" + percent)
                .build();
    }
}
