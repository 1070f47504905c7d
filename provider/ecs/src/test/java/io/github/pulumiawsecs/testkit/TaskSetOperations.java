package io.github.pulumiawsecs.testkit;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.CheckRequest;
import io.github.pulumiawsecs.framework.resource.CheckResult;
import io.github.pulumiawsecs.framework.resource.CreateRequest;
import io.github.pulumiawsecs.framework.resource.DeleteRequest;
import io.github.pulumiawsecs.framework.resource.DiffRequest;
import io.github.pulumiawsecs.framework.resource.DiffResult;
import io.github.pulumiawsecs.framework.resource.Lister;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.ReadRequest;
import io.github.pulumiawsecs.framework.resource.RedactingResource;
import io.github.pulumiawsecs.framework.resource.Resource;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.resource.SecretRedaction;
import io.github.pulumiawsecs.framework.resource.UpdateRequest;
import io.github.pulumiawsecs.framework.resource.Urn;
import io.github.pulumiawsecs.framework.waiter.Deadline;
import io.github.pulumiawsecs.framework.waiter.RunningOperations;
import io.github.pulumiawsecs.provider.taskset.TaskSetContext;
import io.github.pulumiawsecs.provider.taskset.TaskSetResource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Calls the operations of the task set resource like the engine. They log to {@link #log} and have a deadline of
 * {@link #TIME_LIMIT}, unless they take an {@link OperationContext}.
 */
public class TaskSetOperations {
    /** The URN of the resource in all operations. */
    public static final Urn URN =
            Urn.parse("urn:pulumi:dev::shop::aws-ecs:index:TaskSet::blue").orElseThrow();

    /** The time limit of operations. */
    public static final Duration TIME_LIMIT = Duration.ofMinutes(20);

    /** Keeps the background search for orphans out of the recorded calls. */
    public static final Executor NO_ORPHAN_SCAN = _ -> {};

    private final TaskSetContext provider;
    private final Resource resource;
    private final RecordingLog log = new RecordingLog();
    private final RunningOperations runningOperations = new RunningOperations();

    /** Creates the operations of a configured provider without secret settings. */
    public TaskSetOperations(TaskSetContext provider) {
        this(provider, SecretRedaction.NONE);
    }

    /** Creates the operations of a configured provider. */
    public TaskSetOperations(TaskSetContext provider, SecretRedaction config) {
        this.provider = provider;
        resource = new RedactingResource(
                new TaskSetResource(provider, NO_ORPHAN_SCAN), TaskSetResource.TYPE.schema(), config);
    }

    /** Returns the collaborators of the resource. */
    public final TaskSetContext provider() {
        return provider;
    }

    /** Returns the resource. */
    public final Resource resource() {
        return resource;
    }

    /** Returns the log of the operations. */
    public final RecordingLog log() {
        return log;
    }

    /** Cancels the running operations and all later ones. */
    public final void cancel() {
        runningOperations.cancelAll();
    }

    /** Returns the context of a new operation with {@link #TIME_LIMIT}. */
    public final OperationContext context() {
        return context(TIME_LIMIT);
    }

    /** Returns the context of a new operation. */
    public final OperationContext context(Duration limit) {
        return new OperationContext(log, Deadline.of(provider.sleeper(), limit), runningOperations.begin());
    }

    /** Calls Check. */
    public final CheckResult check(ObjectValue oldInputs, ObjectValue newInputs) {
        var request = new CheckRequest(URN, oldInputs, newInputs);
        resource.onCheck(request);
        return resource.check(request);
    }

    /** Returns the checked inputs of a new task set, which must be valid. */
    public final ObjectValue checked(ObjectValue inputs) {
        return checked(ObjectValue.EMPTY, inputs);
    }

    /**
     * Returns the checked inputs.
     *
     * @throws IllegalArgumentException if the new inputs are invalid
     */
    public final ObjectValue checked(ObjectValue oldInputs, ObjectValue newInputs) {
        var result = check(oldInputs, newInputs);
        if (!result.failures().isEmpty()) {
            throw new IllegalArgumentException(result.failures() + " in " + newInputs);
        }
        return result.inputs();
    }

    /** Calls Create. */
    public final ResourceState create(ObjectValue inputs) {
        return create(inputs, context());
    }

    /** Calls Create. */
    public final ResourceState create(ObjectValue inputs, OperationContext context) {
        return create(URN, inputs, context);
    }

    /** Calls Create for another resource. */
    public final ResourceState create(Urn urn, ObjectValue inputs, OperationContext context) {
        return resource.create(new CreateRequest(urn, inputs, false), context);
    }

    /** Calls Create in a preview. */
    public final ResourceState previewCreate(ObjectValue inputs) {
        return resource.create(new CreateRequest(URN, inputs, true), context());
    }

    /** Calls Read as an import. */
    public final Optional<ResourceState> read(String id) {
        return read(id, ObjectValue.EMPTY, ObjectValue.EMPTY);
    }

    /** Calls Read as a refresh without old outputs. */
    public final Optional<ResourceState> read(String id, ObjectValue inputs) {
        return read(id, ObjectValue.EMPTY, inputs);
    }

    /** Calls Read as a refresh. */
    public final Optional<ResourceState> read(String id, ObjectValue outputs, ObjectValue inputs) {
        return resource.read(new ReadRequest(URN, id, outputs, inputs), context());
    }

    /** Calls Update. */
    public final ResourceState update(ResourceState state, ObjectValue oldInputs, ObjectValue newInputs) {
        return update(state, oldInputs, newInputs, List.of());
    }

    /** Calls Update. */
    public final ResourceState update(
            ResourceState state, ObjectValue oldInputs, ObjectValue newInputs, List<PropertyPath> ignoreChanges) {
        return update(state, oldInputs, newInputs, ignoreChanges, context());
    }

    /** Calls Update. */
    public final ResourceState update(
            ResourceState state,
            ObjectValue oldInputs,
            ObjectValue newInputs,
            List<PropertyPath> ignoreChanges,
            OperationContext context) {
        return resource.update(
                new UpdateRequest(URN, state.id(), state.outputs(), oldInputs, newInputs, ignoreChanges, false),
                context);
    }

    /** Calls Update in a preview. */
    public final ResourceState previewUpdate(ResourceState state, ObjectValue oldInputs, ObjectValue newInputs) {
        return resource.update(
                new UpdateRequest(URN, state.id(), state.outputs(), oldInputs, newInputs, List.of(), true), context());
    }

    /** Calls Delete with the outputs of the last deployment. */
    public final void delete(ResourceState state, ObjectValue inputs) {
        resource.delete(new DeleteRequest(URN, state.id(), state.outputs(), inputs), context());
    }

    /** Calls Delete. */
    public final void delete(String id, ObjectValue inputs) {
        delete(id, inputs, context());
    }

    /** Calls Delete. */
    public final void delete(String id, ObjectValue inputs, OperationContext context) {
        resource.delete(new DeleteRequest(URN, id, ObjectValue.EMPTY, inputs), context);
    }

    /** Calls Diff and logs its warnings. */
    public final DiffResult diff(
            ResourceState state, ObjectValue oldInputs, ObjectValue newInputs, List<PropertyPath> ignoreChanges) {
        var request = new DiffRequest(URN, state.id(), state.outputs(), oldInputs, newInputs, ignoreChanges);
        resource.onDiff(request);
        var result = resource.diff(request);
        result.warnings().forEach(log::warning);
        return result;
    }

    /** Lists task sets. */
    public final Optional<String> list(Lister.Request request, Consumer<Lister.Item> consumer) {
        return resource.lister().orElseThrow().list(request, consumer);
    }

    /** Calls Diff and returns the differences as {@code path TYPE}. */
    public final List<String> diffs(ResourceState state, ObjectValue oldInputs, ObjectValue newInputs) {
        return diffs(state, oldInputs, newInputs, List.of());
    }

    /** Calls Diff with {@code ignoreChanges} and returns the differences as {@code path TYPE}. */
    public final List<String> diffs(
            ResourceState state, ObjectValue oldInputs, ObjectValue newInputs, List<PropertyPath> ignoreChanges) {
        return diff(state, oldInputs, newInputs, ignoreChanges).diffs().stream()
                .map(diff -> diff.path() + " " + diff.type())
                .toList();
    }
}
