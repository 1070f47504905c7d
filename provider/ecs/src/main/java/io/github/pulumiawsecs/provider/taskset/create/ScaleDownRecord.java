package io.github.pulumiawsecs.provider.taskset.create;

import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetStatus;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetsApi;
import io.github.pulumiawsecs.provider.tags.TagRules;
import io.github.pulumiawsecs.provider.tags.Tags;
import io.github.pulumiawsecs.provider.taskset.schema.DeletionMarker;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Records that a task set is scaled to 0 by a deletion, for the case that the deletion is interrupted: with a
 * {@link DeletionMarker} for all machines, and in the {@link ScaleDownJournal} of this machine. Confined to one thread.
 */
public final class ScaleDownRecord {
    private final DeploymentSession session;
    private final TaskSetsApi taskSets;
    private final OperationContext context;

    /** Creates the record of one operation. */
    public ScaleDownRecord(DeploymentSession session, TaskSetsApi taskSets, OperationContext context) {
        this.session = session;
        this.taskSets = taskSets;
        this.context = context;
    }

    /**
     * Writes the record, before the scale changes.
     *
     * @param urn the resource that is being deleted
     * @throws OperationRejectedException when the operation was cancelled, or its time limit has passed
     */
    public void write(String urn, TaskSetArn arn, TaskSet set) {
        TaskSetStatus.scale(set).ifPresent(percent -> write(urn, arn, set, percent));
    }

    private void write(String urn, TaskSetArn arn, TaskSet set, double percent) {
        session.leftoverMarkers().recordDelete(arn.text());
        if (set.tags().size() < TagRules.MAX_TAGS) {
            mark(arn, new DeletionMarker(session.identity(urn), percent));
        }
        context.throwIfEnded();
        session.scaleDowns().write(arn.text(), percent, context.log());
    }

    /** The record is a safety net: a deletion does not fail without it. */
    private void mark(TaskSetArn arn, DeletionMarker marker) {
        try {
            taskSets.tag(arn, List.of(marker.toTag()));
        } catch (AwsCallException failure) {
            context.log()
                    .debug("delete: the task set has no tag " + Tags.DELETION_MARKER
                            + ", so that only this machine restores the scale after an interruption: "
                            + failure.getMessage());
        }
    }

    /** Removes the record of a scale-down that AWS rejected. */
    public void remove(TaskSetArn arn) {
        session.scaleDowns().remove(arn.text());
        removeMarker(arn);
    }

    /** Removes the marker of a task set that an update has scaled. */
    public void removeMarker(TaskSetArn arn) {
        try {
            taskSets.untag(arn, List.of(Tags.DELETION_MARKER));
        } catch (AwsCallException failure) {
            context.log().debug("the tag " + Tags.DELETION_MARKER + " of " + arn + " stays: " + failure.getMessage());
        }
    }
}
