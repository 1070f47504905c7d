package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.DiffRequest;
import io.github.pulumiawsecs.framework.resource.DiffResult;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.diff.DiffCalculator;
import io.github.pulumiawsecs.framework.schema.diff.PropertyDiff;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetStatus;
import io.github.pulumiawsecs.provider.tags.TagDiffCalculator;
import io.github.pulumiawsecs.provider.tags.TagPolicy;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetOutputs;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import java.util.ArrayList;
import java.util.List;

/** Says what differs between the inputs of the last deployment and those of the next. No call. */
public final class TaskSetDiff {
    private TaskSetDiff() {}

    /**
     * Returns the differences between two deployments.
     *
     * @throws OperationRejectedException when the task set is in another region than the provider
     */
    public static DiffResult diff(TaskSetContext provider, DiffRequest request) {
        requireSameRegion(provider, request.id());
        var state = request.oldOutputs();
        var diffs = diff(provider.tags(), state, request.oldInputs(), request.newInputs(), request.ignoreChanges());
        boolean replacesPrimary = diffs.stream().anyMatch(PropertyDiff::replaces)
                && TaskSetOutputs.STATUS
                        .in(state)
                        .unwrapped()
                        .equals(new PropertyValue.StringValue(TaskSetStatus.PRIMARY));
        return new DiffResult(
                diffs,
                replacesPrimary
                        ? List.of("status: this task set is the PRIMARY one. The new one is made first, and this one is"
                                + " not deleted while it is the primary one: make the new one the primary one (aws ecs"
                                + " update-service-primary-task-set) and run pulumi up again")
                        : List.of());
    }

    /** Where the provider works now, the task set would not be found, and another one would be made. */
    private static void requireSameRegion(TaskSetContext provider, String id) {
        var there = TaskSetArn.parse(id).map(TaskSetArn::region);
        var here = provider.scope().get().region();
        if (there.isPresent() && here.isPresent() && !there.equals(here)) {
            throw new OperationRejectedException("the task set " + id + " is in " + there.get()
                    + ", but the provider works in "
                    + here.get()
                    + "; if that is a mistake, give it back its region (pulumi config set aws-ecs:region " + there.get()
                    + ", or AWS_REGION where the configuration has none); to move, delete the task set first, or make"
                    + " the one in " + here.get() + " under another name");
        }
    }

    /**
     * Returns the differences, those in default tags included: they show at {@code tagsAll}, which no program writes.
     *
     * @param state the outputs of the last deployment
     * @param ignored what {@code ignoreChanges} names
     */
    public static List<PropertyDiff> diff(
            TagPolicy policy,
            PropertyValue.ObjectValue state,
            PropertyValue.ObjectValue olds,
            PropertyValue.ObjectValue news,
            List<PropertyPath> ignored) {
        return diff(TaskSetSchema.TYPE, policy, state, olds, news, ignored);
    }

    /** As above, with another schema of the same resource. */
    static List<PropertyDiff> diff(
            ObjectType<?, ?> type,
            TagPolicy policy,
            PropertyValue.ObjectValue state,
            PropertyValue.ObjectValue olds,
            PropertyValue.ObjectValue news,
            List<PropertyPath> ignored) {
        var tags = new TagDiffCalculator(policy, state, olds, news);
        var shown = DiffCalculator.diff(type, state, olds, news, ignored);
        // A tag of the program's own is no default tag, even when what became of it is ignored.
        var own = ignored.isEmpty() ? shown : DiffCalculator.diff(type, state, olds, news, List.of());
        var differences = new ArrayList<>(shown);
        differences.removeIf(tags::isNoOp);
        tags.defaultTagDiffs(own, TaskSetSchema.TAGS_ALL.updatePolicy()).stream()
                .filter(difference -> ignored.stream().noneMatch(path -> path.isPrefixOf(difference.path())))
                .forEach(differences::add);
        return List.copyOf(differences);
    }
}
