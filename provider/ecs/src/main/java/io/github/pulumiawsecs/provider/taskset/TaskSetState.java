package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.PropertyMode;
import io.github.pulumiawsecs.framework.schema.state.StateReconciler;
import io.github.pulumiawsecs.provider.tags.TagPolicy;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * A task set as the engine keeps it. The one place where AWS's answer becomes state and inputs.
 *
 * @param id the task set's ARN; empty while it is only previewed
 * @param outputs what the engine shows and hands to dependents
 * @param inputs what the program says, or would say
 */
public record TaskSetState(String id, PropertyValue.ObjectValue outputs, PropertyValue.ObjectValue inputs) {
    /** The engine keeps what begins so, and shows it to nobody. */
    private static final String NOT_STEADY = "__notSteady";

    private static final String TAGS = TaskSetSchema.TAGS.name();
    private static final String TAGS_ALL = TaskSetSchema.TAGS_ALL.name();

    /** Returns the state of a task set that the program describes with {@code user}. */
    public static TaskSetState of(TaskSet set, PropertyValue.ObjectValue user, TagPolicy tags) {
        return of(set, user, tags, StateReconciler.INPUTS);
    }

    /** Returns the same state of a task set that has yet to be seen steady; whatever comes next is not to forget that. */
    public TaskSetState markSteadyPending() {
        return new TaskSetState(id, markSteadyPending(outputs), inputs);
    }

    static PropertyValue.ObjectValue markSteadyPending(PropertyValue.ObjectValue outputs) {
        return outputs.with(NOT_STEADY, new PropertyValue.BoolValue(true));
    }

    /** Tells whether a task set has yet to be seen steady. */
    static boolean isSteadyPending(PropertyValue.ObjectValue outputs) {
        return outputs.get(NOT_STEADY).unwrapped().equals(new PropertyValue.BoolValue(true));
    }

    /** Returns outputs that nobody is to wait for any more. */
    static PropertyValue.ObjectValue clearSteadyPending(PropertyValue.ObjectValue outputs) {
        return outputs.with(NOT_STEADY, PropertyValue.NullValue.NULL);
    }

    /** Returns the state of a task set that no program describes yet. */
    public static TaskSetState imported(TaskSet set, TagPolicy tags) {
        return of(set, PropertyValue.ObjectValue.EMPTY, tags, StateReconciler.IMPORTED_INPUTS);
    }

    private static TaskSetState of(
            TaskSet set, PropertyValue.ObjectValue user, TagPolicy policy, StateReconciler reading) {
        var actual = TaskSetSchema.TYPE.encode(set);
        var all = actual.get(TAGS) instanceof PropertyValue.ObjectValue tags ? tags : PropertyValue.ObjectValue.EMPTY;
        var own = user.get(TAGS);
        var before = user.get(TAGS_ALL);
        var seen = actual.with(
                TAGS,
                reading == StateReconciler.IMPORTED_INPUTS
                        ? policy.importedUserTags(all)
                        : policy.userTags(all, own.unwrapped(), before.unwrapped()));
        // Check would refuse both; the launch type is then only what the providers come down to.
        if (!set.capacityProviderStrategy().isEmpty()) {
            seen = seen.with("launchType", PropertyValue.NullValue.NULL);
        }
        var tagsAll = own.copySecrecyTo(policy.withoutIgnored(all));
        return new TaskSetState(
                set.taskSetArn(),
                StateReconciler.STATE.reconcile(TaskSetSchema.TYPE, user, seen).with(TAGS_ALL, tagsAll),
                reading.reconcile(TaskSetSchema.TYPE, user, seen)
                        .with(
                                TAGS_ALL,
                                before instanceof PropertyValue.NullValue
                                        ? tagsAll
                                        : reading.reconcileValue(
                                                TaskSetSchema.TAGS_ALL.type(), before, tagsAll.unwrapped())));
    }

    /** Returns the state that can be promised before a task set is made. */
    public static TaskSetState planned(PropertyValue.ObjectValue user, TagPolicy policy) {
        return new TaskSetState(
                "",
                StateReconciler.plannedState(TaskSetSchema.TYPE, user).with(TAGS_ALL, plannedTags(user, policy)),
                user);
    }

    /** Returns the state that can be promised before a task set is updated. */
    static TaskSetState planned(
            String id, PropertyValue.ObjectValue state, PropertyValue.ObjectValue user, TagPolicy policy) {
        var promised = state;
        for (var property : TaskSetSchema.TYPE.outputs()) {
            boolean dropped = property.mode() == PropertyMode.INPUT
                    && property.isOmitted(user.get(property.name()).unwrapped())
                    && !property.updatePolicy().replaces();
            if (property.isVolatile() || dropped) {
                promised = promised.with(property.name(), PropertyValue.NullValue.NULL);
            }
        }
        for (var field :
                StateReconciler.plannedState(TaskSetSchema.TYPE, user).fields().entrySet()) {
            promised = promised.with(field.getKey(), field.getValue());
        }
        return new TaskSetState(id, promised.with(TAGS_ALL, plannedTags(user, policy)), user);
    }

    private static PropertyValue plannedTags(PropertyValue.ObjectValue user, TagPolicy policy) {
        var all = policy.expectedTagsAll(user.get(TAGS));
        return all.unwrapped() instanceof PropertyValue.ObjectValue ? all : PropertyValue.NullValue.NULL;
    }
}
