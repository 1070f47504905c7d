package io.github.pulumiawsecs.provider.taskset.schema;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.schema.PropertyMode;
import io.github.pulumiawsecs.framework.schema.state.StateReconciler;
import io.github.pulumiawsecs.provider.tags.TagPolicy;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** Converts task sets as AWS reports them into state and inputs. No other class does. */
public final class TaskSetState {
    /** The engine keeps what begins so, and shows it to nobody. */
    private static final String NOT_STEADY = "__notSteady";

    private static final String TAGS = TaskSetSchema.TAGS.name();
    private static final String TAGS_ALL = TaskSetSchema.TAGS_ALL.name();

    private TaskSetState() {}

    /** Returns the state of a task set that the program describes with {@code user}. */
    public static ResourceState of(TaskSet set, PropertyValue.ObjectValue user, TagPolicy tags) {
        return of(set, user, tags, StateReconciler.INPUTS);
    }

    /** Returns the same state of a task set that has yet to be seen steady; whatever comes next is not to forget that. */
    public static ResourceState markSteadyPending(ResourceState state) {
        return new ResourceState(state.id(), markSteadyPending(state.outputs()), state.inputs());
    }

    static PropertyValue.ObjectValue markSteadyPending(PropertyValue.ObjectValue outputs) {
        return outputs.with(NOT_STEADY, new PropertyValue.BoolValue(true));
    }

    /** Tells whether a task set has yet to be seen steady. */
    public static boolean isSteadyPending(PropertyValue.ObjectValue outputs) {
        return outputs.get(NOT_STEADY).unwrapped().equals(new PropertyValue.BoolValue(true));
    }

    /** Returns outputs that nobody is to wait for any more. */
    public static PropertyValue.ObjectValue clearSteadyPending(PropertyValue.ObjectValue outputs) {
        return outputs.with(NOT_STEADY, PropertyValue.NullValue.NULL);
    }

    /** Returns the state of a task set that no program describes yet. */
    public static ResourceState imported(TaskSet set, TagPolicy tags) {
        return of(set, PropertyValue.ObjectValue.EMPTY, tags, StateReconciler.IMPORTED_INPUTS);
    }

    private static ResourceState of(
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
            seen = seen.with(TaskSetSchema.LAUNCH_TYPE.name(), PropertyValue.NullValue.NULL);
        }
        var tagsAll = own.copySecrecyTo(policy.withoutIgnored(all));
        return new ResourceState(
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
    public static ResourceState planned(PropertyValue.ObjectValue user, TagPolicy policy) {
        return new ResourceState(
                "",
                StateReconciler.plannedState(TaskSetSchema.TYPE, user).with(TAGS_ALL, plannedTags(user, policy)),
                user);
    }

    /** Returns the state that can be promised before a task set is updated. */
    public static ResourceState planned(
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
        return new ResourceState(id, promised.with(TAGS_ALL, plannedTags(user, policy)), user);
    }

    private static PropertyValue plannedTags(PropertyValue.ObjectValue user, TagPolicy policy) {
        var all = policy.expectedTagsAll(user.get(TAGS));
        return all.unwrapped() instanceof PropertyValue.ObjectValue ? all : PropertyValue.NullValue.NULL;
    }
}
