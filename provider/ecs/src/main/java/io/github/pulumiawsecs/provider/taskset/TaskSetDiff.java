package io.github.pulumiawsecs.provider.taskset;

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

/** Compares the inputs of two deployments. Makes no AWS call. */
public final class TaskSetDiff {
    private TaskSetDiff() {}

    /**
     * Returns the differences between two deployments.
     *
     * @throws OperationRejectedException when the task set is in another region than the provider
     */
    public static DiffResult diff(TaskSetContext taskSetContext, DiffRequest request) {
        requireSameRegion(taskSetContext, request.id());
        var diffs = diff(taskSetContext.tags(), request);
        boolean replacesPrimary = diffs.stream().anyMatch(PropertyDiff::replaces)
                && TaskSetOutputs.STATUS
                        .in(request.oldOutputs())
                        .unwrapped()
                        .equals(new PropertyValue.StringValue(TaskSetStatus.PRIMARY));
        return new DiffResult(
                diffs,
                replacesPrimary
                        ? List.of(
                                "status: this replaces the PRIMARY task set. The provider creates the new task set and"
                                        + " keeps this one while it is the PRIMARY one. Next: make the new task set the PRIMARY"
                                        + " one (aws ecs update-service-primary-task-set), then run pulumi up again.")
                        : List.of());
    }

    /** In another region the provider would not find the task set and would create a second one. */
    private static void requireSameRegion(TaskSetContext taskSetContext, String id) {
        var taskSetRegion = TaskSetArn.parse(id).map(TaskSetArn::region);
        var providerRegion = taskSetContext.scope().get().region();
        if (taskSetRegion.isPresent() && providerRegion.isPresent() && !taskSetRegion.equals(providerRegion)) {
            throw new OperationRejectedException("task set " + id + ": must be in the provider's region (got "
                    + taskSetRegion.get() + ", the provider uses " + providerRegion.get()
                    + "). Next: set the region back (pulumi config set aws-ecs:region " + taskSetRegion.get()
                    + ", or AWS_REGION); to move the task set to " + providerRegion.get()
                    + ", delete it first, or create the new one under another resource name.");
        }
    }

    /** Returns the differences. Those of default tags are at {@code tagsAll}, because programs cannot set it. */
    public static List<PropertyDiff> diff(TagPolicy policy, DiffRequest request) {
        return diff(TaskSetSchema.TYPE, policy, request);
    }

    /** Returns the differences for a variant of the schema. */
    static List<PropertyDiff> diff(ObjectType<?, ?> type, TagPolicy policy, DiffRequest request) {
        var state = request.oldOutputs();
        var ignored = request.ignoreChanges();
        var tags = new TagDiffCalculator(policy, state, request.oldInputs(), request.newInputs());
        var reported = DiffCalculator.diff(type, state, request.oldInputs(), request.newInputs(), ignored);
        // A tag that the program sets is no default tag, even when ignoreChanges covers it.
        var unfiltered = ignored.isEmpty()
                ? reported
                : DiffCalculator.diff(type, state, request.oldInputs(), request.newInputs(), List.of());
        var differences = new ArrayList<>(reported);
        differences.removeIf(tags::isNoOp);
        tags.defaultTagDiffs(unfiltered, TaskSetSchema.TAGS_ALL.updatePolicy()).stream()
                .filter(difference -> ignored.stream().noneMatch(path -> path.isPrefixOf(difference.path())))
                .forEach(differences::add);
        return List.copyOf(differences);
    }
}
