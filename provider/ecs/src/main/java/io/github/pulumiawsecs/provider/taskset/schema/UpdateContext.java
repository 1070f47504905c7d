package io.github.pulumiawsecs.provider.taskset.schema;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetsApi;
import io.github.pulumiawsecs.provider.tags.TagPolicy;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** One update of a task set: what to send, and the outputs after the calls so far. Confined to one thread. */
public final class UpdateContext {
    private final TaskSetsApi taskSets;
    private final TagPolicy tags;
    private final TaskSetArn arn;
    private final PropertyValue.ObjectValue inputs;
    private final Set<String> changedTagKeys;
    private PropertyValue.ObjectValue outputs;
    private Optional<TaskSet> taskChange = Optional.empty();

    /**
     * @param inputs checked inputs without unknowns
     * @param outputs the outputs of the last deployment
     * @param changedTagKeys the keys of the tags to set or remove
     */
    public UpdateContext(
            TaskSetsApi taskSets,
            TagPolicy tags,
            TaskSetArn arn,
            PropertyValue.ObjectValue inputs,
            PropertyValue.ObjectValue outputs,
            Set<String> changedTagKeys) {
        this.taskSets = taskSets;
        this.tags = tags;
        this.arn = arn;
        this.inputs = inputs;
        this.outputs = outputs;
        this.changedTagKeys = Set.copyOf(changedTagKeys);
    }

    TaskSetsApi taskSets() {
        return taskSets;
    }

    TagPolicy tags() {
        return tags;
    }

    TaskSetArn arn() {
        return arn;
    }

    public PropertyValue.ObjectValue inputs() {
        return inputs;
    }

    Set<String> changedTagKeys() {
        return changedTagKeys;
    }

    /** Returns the outputs after the calls that succeeded so far. */
    public PropertyValue.ObjectValue outputs() {
        return outputs;
    }

    /** Sets the outputs after a call that succeeded. */
    public void record(PropertyValue.ObjectValue newOutputs) {
        outputs = newOutputs;
    }

    /** Sets AWS's response to a call that starts or stops tasks. */
    void recordTaskChange(TaskSet response) {
        taskChange = Optional.of(response);
    }

    /** Returns AWS's response to the last call that starts or stops tasks; empty if none was made. */
    public Optional<TaskSet> taskChange() {
        return taskChange;
    }

    /** Tells whether {@code read} is older than the response to the last call that starts or stops tasks. */
    public boolean isStale(TaskSet read) {
        return taskChange
                .filter(response -> !Objects.equals(response.computedDesiredCount(), read.computedDesiredCount()))
                .isPresent();
    }
}
