package io.github.pulumiawsecs.provider.primarytaskset;

import io.github.pulumiawsecs.framework.property.PropertyValue.NullValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.StringValue;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.resource.UpdateRequest;
import io.github.pulumiawsecs.framework.schema.state.StateReconciler;
import io.github.pulumiawsecs.provider.aws.ecs.ServiceAddress;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetAddress;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** Converts PRIMARY task sets of the ECS API into state and inputs. */
final class PrimaryTaskSetState {
    private PrimaryTaskSetState() {}

    /**
     * Returns the state of a service's PRIMARY task set.
     *
     * @param previous the ARN of the task set that was PRIMARY before
     */
    static ResourceState of(TaskSet set, ObjectValue userInputs, Optional<String> previous) {
        return of(set, userInputs, previous, StateReconciler.INPUTS);
    }

    /** Returns the state of a PRIMARY task set to import. */
    static ResourceState imported(TaskSet set) {
        return of(set, ObjectValue.EMPTY, Optional.empty(), StateReconciler.IMPORTED_INPUTS);
    }

    private static ResourceState of(
            TaskSet set, ObjectValue userInputs, Optional<String> previous, StateReconciler reconciler) {
        var type = PrimaryTaskSetSchema.TYPE;
        var observed = type.encode(set);
        for (var arn : previous.stream().toList()) {
            observed = observed.with(PrimaryTaskSetSchema.PREVIOUS_TASK_SET_ARN.name(), new StringValue(arn));
        }
        return new ResourceState(
                ServiceAddress.of(TaskSetArn.ofId(set.taskSetArn())).toString(),
                StateReconciler.STATE.reconcile(type, userInputs, observed),
                reconciler.reconcile(type, userInputs, observed));
    }

    /** Returns the task set of the inputs; empty while it is unknown, or when it has another format. */
    static Optional<TaskSetAddress> taskSet(ObjectValue inputs) {
        return text(PrimaryTaskSetSchema.TASK_SET.name(), inputs).flatMap(TaskSetAddress::parse);
    }

    /** Returns the ARN of the PRIMARY task set in the outputs of the last deployment. */
    static Optional<String> current(ObjectValue outputs) {
        return text(PrimaryTaskSetSchema.TASK_SET_ARN.name(), outputs);
    }

    /** Returns the ARN of the task set that was PRIMARY before, by the outputs of the last deployment. */
    static Optional<String> previous(ObjectValue outputs) {
        return text(PrimaryTaskSetSchema.PREVIOUS_TASK_SET_ARN.name(), outputs);
    }

    private static Optional<String> text(String property, ObjectValue values) {
        return values.get(property).unwrapped() instanceof StringValue(String text)
                ? Optional.of(text)
                : Optional.empty();
    }

    /** Returns the state that preview shows for a create. */
    static ResourceState planned(ObjectValue inputs) {
        return new ResourceState("", StateReconciler.plannedState(PrimaryTaskSetSchema.TYPE, inputs), inputs);
    }

    /** Returns the state that preview shows for an update. */
    static ResourceState planned(UpdateRequest request) {
        var property = PrimaryTaskSetSchema.TASK_SET;
        var taskSet = request.newInputs().get(property.name());
        var planned = request.oldOutputs();
        for (var output : PrimaryTaskSetSchema.TYPE.outputs()) {
            if (output.isVolatile()) {
                planned = planned.with(output.name(), NullValue.NULL);
            }
        }
        boolean isOther = PrimaryTaskSetDiff.diff(request.toDiffRequest()).diffs().stream()
                .anyMatch(diff -> diff.path().equals(property.path()));
        if (isOther) {
            planned = planned.with(PrimaryTaskSetSchema.TASK_SET_ARN.name(), NullValue.NULL)
                    .with(
                            PrimaryTaskSetSchema.PREVIOUS_TASK_SET_ARN.name(),
                            planned.get(PrimaryTaskSetSchema.TASK_SET_ARN.name()));
        }
        return new ResourceState(request.id(), planned.with(property.name(), taskSet), request.newInputs());
    }
}
