package io.github.pulumiawsecs.provider.taskset.schema;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.UpdateRequest;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetsApi;
import io.github.pulumiawsecs.provider.tags.TagPolicy;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** One update of a task set: the values to send, and the outputs after the calls so far. Confined to one thread. */
public final class UpdateContext {
    private final TaskSetsApi taskSets;
    private final TagPolicy tags;
    private final TaskSetArn arn;
    private final PropertyValue.ObjectValue inputs;
    private final Set<String> changedTagKeys;
    private PropertyValue.ObjectValue outputs;
    private Optional<TaskSet> taskChange = Optional.empty();

    /**
     * Creates the context of one update.
     *
     * @param request has no unknown inputs
     * @param changedTagKeys the keys of the tags to set or remove
     * @throws OperationRejectedException when the ID of the request is not the ARN of a task set
     */
    public UpdateContext(TaskSetsApi taskSets, TagPolicy tags, UpdateRequest request, Set<String> changedTagKeys) {
        this.taskSets = taskSets;
        this.tags = tags;
        this.arn = TaskSetArn.ofId(request.id());
        this.inputs = request.newInputs();
        this.outputs = request.oldOutputs();
        this.changedTagKeys = Set.copyOf(changedTagKeys);
    }

    TaskSetsApi taskSets() {
        return taskSets;
    }

    TagPolicy tags() {
        return tags;
    }

    public TaskSetArn arn() {
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
    public void recordOutputs(PropertyValue.ObjectValue newOutputs) {
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

    /** Returns whether {@code read} is older than the response to the last call that starts or stops tasks. */
    public boolean isStale(TaskSet read) {
        return taskChange
                .filter(response -> !Objects.equals(response.computedDesiredCount(), read.computedDesiredCount()))
                .isPresent();
    }
}
