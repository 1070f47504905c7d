package io.github.pulumiawsecs.provider.taskset.schema;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.schema.PropertyDirection;
import io.github.pulumiawsecs.framework.schema.state.StateReconciler;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetStatus;
import io.github.pulumiawsecs.provider.tags.TagPolicy;
import io.github.pulumiawsecs.provider.tags.Tags;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** Converts task sets of the ECS API into state and inputs. */
public final class TaskSetState {
    /** The engine stores outputs with the prefix {@code __} and does not show them. */
    private static final String NOT_STEADY = "__notSteady";

    private static final String CREATION_ID = "__creationId";

    /** The ARNs of the task sets that this one has replaced, newest first. */
    private static final String PREVIOUS = "__previousTaskSetArns";

    /** Distinguishes a task set that the program has taken back from the older entry of the same task set in the state. */
    private static final String RETURN_ID = "__returnId";

    /** A service has at most five deployments. */
    private static final int MAX_PREVIOUS = 4;

    private static final String NEVER_SHOWN = "__neverShown";
    private static final String INPUTS_OUTDATED = "__inputsOutdated";

    private static final PropertyValue TRUE = new PropertyValue.BoolValue(true);
    private static final String TAGS = TaskSetSchema.TAGS.name();
    private static final String TAGS_ALL = TaskSetSchema.TAGS_ALL.name();

    private TaskSetState() {}

    /** Returns the state of a task set whose program has the inputs {@code userInputs}. */
    public static ResourceState of(TaskSet set, PropertyValue.ObjectValue userInputs, TagPolicy tags) {
        var state = of(set, userInputs, tags, StateReconciler.INPUTS);
        return CreationMarker.of(set)
                .map(marker -> withCreationId(state, new PropertyValue.StringValue(marker.creationId())))
                .orElse(state);
    }

    /** Returns the state with the mark that the wait for steady state is not complete. */
    public static ResourceState markSteadyPending(ResourceState state) {
        return new ResourceState(state.id(), markSteadyPending(state.outputs()), state.inputs());
    }

    static PropertyValue.ObjectValue markSteadyPending(PropertyValue.ObjectValue outputs) {
        return outputs.with(NOT_STEADY, TRUE);
    }

    /** Returns whether the outputs have the mark that the wait for steady state is not complete. */
    public static boolean isSteadyPending(PropertyValue.ObjectValue outputs) {
        return outputs.get(NOT_STEADY).unwrapped().equals(TRUE);
    }

    /** Returns the state with the mark that AWS has never shown the task set, only its response to the create. */
    public static ResourceState markNeverShown(ResourceState state) {
        return new ResourceState(state.id(), state.outputs().with(NEVER_SHOWN, TRUE), state.inputs());
    }

    /** Returns whether the outputs have the mark that AWS has never shown the task set. */
    public static boolean isNeverShown(PropertyValue.ObjectValue outputs) {
        return outputs.get(NEVER_SHOWN).unwrapped().equals(TRUE);
    }

    /**
     * Returns the state with the mark that its inputs are older than its outputs. After a failed update the engine keeps
     * the inputs of the last success, and after a failed create the inputs of the program.
     */
    public static ResourceState markInputsOutdated(ResourceState state) {
        return new ResourceState(state.id(), state.outputs().with(INPUTS_OUTDATED, TRUE), state.inputs());
    }

    /** Returns whether the outputs have the mark that the inputs of the state are older. */
    public static boolean areInputsOutdated(PropertyValue.ObjectValue outputs) {
        return outputs.get(INPUTS_OUTDATED).unwrapped().equals(TRUE);
    }

    /** Returns whether the outputs show the task set as PRIMARY. */
    public static boolean isPrimary(PropertyValue.ObjectValue outputs) {
        return TaskSetOutputs.STATUS
                .in(outputs)
                .unwrapped()
                .equals(new PropertyValue.StringValue(TaskSetStatus.PRIMARY));
    }

    /** Returns the outputs without the marks of an update that is not complete. */
    public static PropertyValue.ObjectValue clearPending(PropertyValue.ObjectValue outputs) {
        return outputs.with(NOT_STEADY, PropertyValue.NullValue.NULL)
                .with(INPUTS_OUTDATED, PropertyValue.NullValue.NULL);
    }

    /** Returns the ID of the create that returned this state; empty when the task set had no {@link CreationMarker}. */
    public static Optional<String> creationId(PropertyValue.ObjectValue outputs) {
        return outputs.get(CREATION_ID).unwrapped() instanceof PropertyValue.StringValue(String id)
                ? Optional.of(id)
                : Optional.empty();
    }

    /**
     * Returns the state with the history in {@code oldOutputs}, which AWS does not record: the ID of the create, which stays
     * when the marker is removed, and the replaced task sets.
     */
    public static ResourceState keepHistory(PropertyValue.ObjectValue oldOutputs, ResourceState state) {
        var kept = creationId(oldOutputs)
                .map(_ -> withCreationId(state, oldOutputs.get(CREATION_ID)))
                .orElse(state);
        var outputs = kept.outputs();
        for (var name : List.of(PREVIOUS, RETURN_ID)) {
            if (!oldOutputs.get(name).isNull()) {
                outputs = outputs.with(name, oldOutputs.get(name));
            }
        }
        return new ResourceState(kept.id(), outputs, kept.inputs());
    }

    /** Returns the state with the ARNs of the task sets that it has replaced, newest first. */
    public static ResourceState withPrevious(ResourceState state, List<String> arns) {
        var others = arns.stream()
                .filter(arn -> !arn.equals(state.id()))
                .distinct()
                .limit(MAX_PREVIOUS)
                .<PropertyValue>map(PropertyValue.StringValue::new)
                .toList();
        return others.isEmpty() ? state : withOutput(state, PREVIOUS, new PropertyValue.ArrayValue(others));
    }

    /** Returns the ARNs of the task sets that the task set of these outputs has replaced, newest first. */
    public static List<String> previous(PropertyValue.ObjectValue outputs) {
        return outputs.get(PREVIOUS).unwrapped() instanceof PropertyValue.ArrayValue(List<PropertyValue> items)
                ? items.stream()
                        .flatMap(item ->
                                item instanceof PropertyValue.StringValue(String arn) ? Stream.of(arn) : Stream.empty())
                        .toList()
                : List.of();
    }

    /** Returns the state of a task set that the program has taken back, with an ID of this event. */
    public static ResourceState withReturnId(ResourceState state, String id) {
        return withOutput(state, RETURN_ID, new PropertyValue.StringValue(id));
    }

    /** Returns the ID of the event in which the program has taken the task set back; empty if it has not. */
    public static Optional<String> returnId(PropertyValue.ObjectValue outputs) {
        return outputs.get(RETURN_ID).unwrapped() instanceof PropertyValue.StringValue(String id)
                ? Optional.of(id)
                : Optional.empty();
    }

    private static ResourceState withOutput(ResourceState state, String name, PropertyValue value) {
        return new ResourceState(state.id(), state.outputs().with(name, value), state.inputs());
    }

    private static ResourceState withCreationId(ResourceState state, PropertyValue id) {
        var outputs = state.outputs().with(CREATION_ID, id);
        return new ResourceState(state.id(), outputs, state.inputs());
    }

    /** Returns the state of a task set to import. */
    public static ResourceState imported(TaskSet set, TagPolicy tags) {
        return of(set, PropertyValue.ObjectValue.EMPTY, tags, StateReconciler.IMPORTED_INPUTS);
    }

    private static ResourceState of(
            TaskSet set, PropertyValue.ObjectValue userInputs, TagPolicy policy, StateReconciler reconciler) {
        var encoded = TaskSetSchema.TYPE.encode(set);
        var all = encoded.get(TAGS) instanceof PropertyValue.ObjectValue tags ? tags : PropertyValue.ObjectValue.EMPTY;
        var oldTagsAll = userInputs.get(TAGS_ALL);
        var userTags = reconciler == StateReconciler.IMPORTED_INPUTS
                ? policy.importedUserTags(all)
                : policy.userTags(all, userInputs);
        var observed = encoded.with(TAGS, userTags);
        // Check rejects both. ECS derives this launch type from the capacity providers.
        if (!set.capacityProviderStrategy().isEmpty()) {
            observed = observed.with(TaskSetSchema.LAUNCH_TYPE.name(), PropertyValue.NullValue.NULL);
        }
        var tagsAll = policy.copySecrecyTo(policy.withoutIgnored(all), userInputs.get(TAGS), oldTagsAll);
        return new ResourceState(
                set.taskSetArn(),
                StateReconciler.STATE
                        .reconcile(TaskSetSchema.TYPE, userInputs, observed)
                        .with(TAGS_ALL, tagsAll),
                reconciler
                        .reconcile(TaskSetSchema.TYPE, userInputs, observed)
                        .with(TAGS_ALL, TagPolicy.hasAllSecrets(oldTagsAll, tagsAll) ? oldTagsAll : tagsAll)
                        .with(Tags.DEFAULTS_PROPERTY, policy.observedDefaults(userInputs, userTags, all)));
    }

    /** Returns the state that preview shows for a create. */
    public static ResourceState planned(PropertyValue.ObjectValue userInputs, TagPolicy policy) {
        return new ResourceState(
                "",
                StateReconciler.plannedState(TaskSetSchema.TYPE, userInputs)
                        .with(TAGS_ALL, plannedTags(userInputs, policy)),
                userInputs);
    }

    /** Returns the state that preview shows for an update. */
    public static ResourceState planned(
            String id, PropertyValue.ObjectValue state, PropertyValue.ObjectValue userInputs, TagPolicy policy) {
        var planned = state;
        for (var property : TaskSetSchema.TYPE.outputs()) {
            boolean removed = property.direction() == PropertyDirection.INPUT
                    && property.isOmitted(userInputs.get(property.name()).unwrapped())
                    && !property.updatePolicy().replaces();
            if (property.isVolatile() || removed) {
                planned = planned.with(property.name(), PropertyValue.NullValue.NULL);
            }
        }
        for (var field : StateReconciler.plannedState(TaskSetSchema.TYPE, userInputs)
                .fields()
                .entrySet()) {
            planned = planned.with(field.getKey(), field.getValue());
        }
        return new ResourceState(id, planned.with(TAGS_ALL, plannedTags(userInputs, policy)), userInputs);
    }

    private static PropertyValue plannedTags(PropertyValue.ObjectValue userInputs, TagPolicy policy) {
        var all = policy.expectedTagsAll(userInputs);
        return all.unwrapped() instanceof PropertyValue.ObjectValue ? all : PropertyValue.NullValue.NULL;
    }
}
