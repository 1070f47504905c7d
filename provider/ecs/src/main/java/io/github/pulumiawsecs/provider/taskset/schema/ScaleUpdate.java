package io.github.pulumiawsecs.provider.taskset.schema;

import java.util.Objects;

/** Sends a new scale (Amazon ECS API Reference, "UpdateTaskSet"). Stateless. */
final class ScaleUpdate implements TaskSetUpdateBinding {
    @Override
    public String operations() {
        return "UpdateTaskSet";
    }

    @Override
    public boolean changesTasks() {
        return true;
    }

    @Override
    public void send(UpdateContext update) {
        var scale = Objects.requireNonNull(TaskSetSchema.SCALE.decodeFrom(update.inputs()));
        update.recordTaskChange(update.taskSets().scale(update.arn(), scale));
        var name = TaskSetSchema.SCALE.name();
        update.recordOutputs(TaskSetState.markSteadyPending(update.outputs())
                .with(name, update.inputs().get(name)));
    }
}
