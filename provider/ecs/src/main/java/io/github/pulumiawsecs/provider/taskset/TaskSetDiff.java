package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.DiffRequest;
import io.github.pulumiawsecs.framework.resource.DiffResult;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.UpdatePolicy;
import io.github.pulumiawsecs.framework.schema.check.InputDecoder;
import io.github.pulumiawsecs.framework.schema.diff.DiffCalculator;
import io.github.pulumiawsecs.framework.schema.diff.PropertyDiff;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.tags.TagDiffCalculator;
import io.github.pulumiawsecs.provider.tags.TagPolicy;
import io.github.pulumiawsecs.provider.taskset.create.ScaleDownJournal;
import io.github.pulumiawsecs.provider.taskset.create.ScaleDownMessages;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetOutputs;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares the inputs of two deployments. Makes no AWS call. */
public final class TaskSetDiff {
    /** The warning for a replacement of the PRIMARY task set. */
    static final UserMessage REPLACES_PRIMARY = new UserMessage(
            TaskSetOutputs.STATUS.name(),
            "the change replaces the PRIMARY task set. The provider does not delete it while it is PRIMARY, even with"
                    + " forceDelete: true, so `pulumi up` ends with an error after it has created the new task set",
            "add a PrimaryTaskSet for the new task set to the program, or make the new task set the PRIMARY one with"
                    + " `aws ecs update-service-primary-task-set`, then run `pulumi up` again. With deleteBeforeReplace,"
                    + " make another task set the PRIMARY one first");

    private static final PropertyValue ZERO_SCALE =
            PropertyValue.ObjectValue.EMPTY.with("value", new PropertyValue.NumberValue(0));

    private TaskSetDiff() {}

    /**
     * Returns the differences between two deployments.
     *
     * @throws OperationRejectedException when the task set is in another region than the provider
     */
    public static DiffResult diff(TaskSetContext taskSetContext, DiffRequest request) {
        requireSameRegion(taskSetContext, request.id());
        var diffs = diff(
                taskSetContext.tags(),
                current(TaskSetSchema.TYPE, taskSetContext.session().scaleDowns(), request));
        boolean replacesPrimary = diffs.stream().anyMatch(PropertyDiff::replaces)
                && TaskSetState.isPrimary(request.oldOutputs())
                && !isManaged(taskSetContext, request.id());
        var warnings = new ArrayList<String>();
        if (replacesPrimary) {
            warnings.add(REPLACES_PRIMARY.toString());
        }
        taskSetContext
                .session()
                .scaleDowns()
                .percentBefore(request.id())
                .ifPresent(percent ->
                        warnings.add(scaleDownWarning(percent, request, diffs).toString()));
        return new DiffResult(diffs, warnings);
    }

    /** A PrimaryTaskSet promotes the new task set before the engine deletes the old one. */
    static boolean isManaged(TaskSetContext taskSetContext, String id) {
        return TaskSetArn.parse(id)
                .map(TaskSetArn::serviceKey)
                .filter(taskSetContext.release()::isManaged)
                .isPresent();
    }

    private static UserMessage scaleDownWarning(double percent, DiffRequest request, List<PropertyDiff> diffs) {
        var subject = TaskSetSchema.SCALE.name();
        return ScaleDownMessages.isScaleIgnored(request.ignoreChanges())
                        && diffs.stream().noneMatch(PropertyDiff::replaces)
                ? ScaleDownMessages.ignored(subject, request.id(), percent)
                : ScaleDownMessages.restored(subject, percent);
    }

    /**
     * Returns the request with old inputs and outputs that are as current as the provider knows. After a failed create or
     * update, the outputs are newer than the old inputs. After an interrupted deletion, the scale is 0. Diff and update use
     * the same request, so that an update sends only what a preview shows.
     */
    static DiffRequest current(ObjectType<?, ?> type, ScaleDownJournal scaleDowns, DiffRequest request) {
        var outputs = request.oldOutputs();
        var inputs = request.oldInputs();
        if (TaskSetState.areInputsOutdated(outputs)) {
            for (var property : type.inputs()) {
                var output = outputs.get(property.name());
                if (property.updatePolicy() instanceof UpdatePolicy.InPlace && !output.isNull()) {
                    inputs = inputs.with(property.name(), output);
                }
            }
        }
        if (scaleDowns.percentBefore(request.id()).isPresent()) {
            inputs = inputs.with(TaskSetSchema.SCALE.name(), ZERO_SCALE);
            outputs = outputs.with(TaskSetSchema.SCALE.name(), ZERO_SCALE);
        }
        return new DiffRequest(
                request.urn(),
                request.id(),
                outputs,
                inputs,
                decodeTags(type, request.newInputs()),
                request.ignoreChanges());
    }

    /** Returns the inputs with decoded tags: a policy pack may have added a tag after Check, such as a number. */
    private static PropertyValue.ObjectValue decodeTags(ObjectType<?, ?> type, PropertyValue.ObjectValue inputs) {
        return inputs.get(TaskSetSchema.TAGS.name()).withoutOuterWrappers()
                                instanceof PropertyValue.ObjectValue(Map<String, PropertyValue> tags)
                        && tags.values().stream()
                                .anyMatch(tag -> tag instanceof PropertyValue.NumberValue || tag.isNull())
                ? InputDecoder.decode(type, inputs)
                : inputs;
    }

    /** In another region the provider would not find the task set and would create a second one. */
    private static void requireSameRegion(TaskSetContext taskSetContext, String id) {
        var taskSetRegion = TaskSetArn.parse(id).map(TaskSetArn::region);
        var providerRegion = taskSetContext.scope().get().region();
        if (taskSetRegion.isPresent() && providerRegion.isPresent() && !taskSetRegion.equals(providerRegion)) {
            throw new OperationRejectedException(new UserMessage(
                    "task set " + id,
                    "must be in the provider's region, " + providerRegion.get() + " (got " + taskSetRegion.get() + ")",
                    "set the region back with `pulumi config set aws-ecs:region " + taskSetRegion.get()
                            + "` or AWS_REGION. To move the task set to " + providerRegion.get()
                            + ", delete it first, or create the new one under another resource name"));
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
