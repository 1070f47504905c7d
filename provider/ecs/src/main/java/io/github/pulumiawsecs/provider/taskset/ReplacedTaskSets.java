package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.resource.CreateRequest;
import io.github.pulumiawsecs.framework.resource.DiffRequest;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.resource.UpdateRequest;
import io.github.pulumiawsecs.framework.schema.diff.PropertyDiff;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetStatus;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Creates a task set, or takes back one that an unfinished replacement has replaced. When a release fails and the program is
 * reverted, the engine creates the task set of the old program again, although the old task set still runs and waits for
 * its delete. One instance serves one create, on one thread.
 */
final class ReplacedTaskSets {
    private final TaskSetContext taskSetContext;
    private final CreateRequest request;
    private final OperationContext context;

    private ReplacedTaskSets(TaskSetContext taskSetContext, CreateRequest request, OperationContext context) {
        this.taskSetContext = taskSetContext;
        this.request = request;
        this.context = context;
    }

    /** Returns the state of a new task set, or of one that was taken back. Throws like {@link TaskSetCreate#create}. */
    static ResourceState create(TaskSetContext taskSetContext, CreateRequest request, OperationContext context) {
        return new ReplacedTaskSets(taskSetContext, request, context).create();
    }

    private ResourceState create() {
        var replaced = taskSetContext.session().program().replaced(request.urn().toString());
        var all = new ArrayList<String>();
        replaced.ifPresent(live -> {
            all.add(live.id());
            all.addAll(live.previous());
        });
        try {
            var state = replaced.flatMap(live -> find(live.previous()))
                    .map(this::takeBack)
                    .orElseGet(() -> TaskSetCreate.create(taskSetContext, request, context));
            return TaskSetState.withPrevious(state, all);
        } catch (ResourceInitFailedException failure) {
            throw failure.withState(TaskSetState.withPrevious(failure.state(), all));
        }
    }

    /** Returns the newest of the task sets that runs the program's inputs and is not being deleted. */
    private Optional<TaskSet> find(List<String> arns) {
        if (arns.isEmpty() || isFloating()) {
            return Optional.empty();
        }
        var first = TaskSetArn.ofId(arns.getFirst());
        var found = taskSetContext.taskSets().describe(first.cluster(), first.service(), arns);
        return arns.stream()
                .flatMap(arn -> found.stream().filter(set -> arn.equals(set.taskSetArn())))
                .filter(set -> !TaskSetStatus.isDraining(set) && matches(set))
                .findFirst();
    }

    /** A family without a revision means the newest one, which the old task set need not run. */
    private boolean isFloating() {
        var taskDefinition = TaskSetSchema.TASK_DEFINITION.decodeFrom(request.inputs());
        return taskDefinition == null
                || TaskSetSchema.TASK_DEFINITION.equivalence().isFloating(taskDefinition);
    }

    private boolean matches(TaskSet set) {
        var state = TaskSetState.of(set, request.inputs(), taskSetContext.tags());
        var diff = new DiffRequest(
                request.urn(), state.id(), state.outputs(), state.inputs(), request.inputs(), List.of());
        return TaskSetDiff.diff(taskSetContext.tags(), diff).stream().noneMatch(PropertyDiff::replaces);
    }

    /** Restores scale and tags, and waits until the task set is steady. */
    private ResourceState takeBack(TaskSet set) {
        context.log().status("takes task set " + set.id() + " back");
        var returnId = UUID.randomUUID().toString();
        var state = TaskSetState.of(set, request.inputs(), taskSetContext.tags());
        taskSetContext.session().program().recordReturned(state.id(), returnId);
        try {
            var updated = TaskSetUpdate.update(
                    taskSetContext,
                    new UpdateRequest(
                            request.urn(),
                            state.id(),
                            state.outputs(),
                            state.inputs(),
                            request.inputs(),
                            List.of(),
                            false),
                    context);
            return TaskSetState.withReturnId(updated, returnId);
        } catch (ResourceInitFailedException failure) {
            throw failure.withState(TaskSetState.withReturnId(failure.state(), returnId));
        }
    }
}
