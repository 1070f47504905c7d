package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.CheckRequest;
import io.github.pulumiawsecs.framework.resource.CheckResult;
import io.github.pulumiawsecs.framework.resource.CreateRequest;
import io.github.pulumiawsecs.framework.resource.DeleteRequest;
import io.github.pulumiawsecs.framework.resource.DiffRequest;
import io.github.pulumiawsecs.framework.resource.DiffResult;
import io.github.pulumiawsecs.framework.resource.Lister;
import io.github.pulumiawsecs.framework.resource.Log;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.ReadRequest;
import io.github.pulumiawsecs.framework.resource.Resource;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.resource.ResourceType;
import io.github.pulumiawsecs.framework.resource.UpdateRequest;
import io.github.pulumiawsecs.framework.resource.Urn;
import io.github.pulumiawsecs.framework.schema.ResourceSchema;
import io.github.pulumiawsecs.provider.registry.EcsResourceType;
import io.github.pulumiawsecs.provider.taskset.create.DeploymentSession;
import io.github.pulumiawsecs.provider.taskset.create.MarkerRemoval;
import io.github.pulumiawsecs.provider.taskset.create.OrphanScan;
import io.github.pulumiawsecs.provider.taskset.create.SimilarTaskSets;
import io.github.pulumiawsecs.provider.taskset.query.ListTaskSets;
import io.github.pulumiawsecs.provider.taskset.query.TaskSetFinder;
import io.github.pulumiawsecs.provider.taskset.query.TaskSetFunctionSchemas;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetState;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** The resource type {@code aws-ecs:index:TaskSet}: one class for each operation. Thread-safe. */
public final class TaskSetResource implements Resource {
    /** The resource type, for the registry. */
    public static final EcsResourceType TYPE = new EcsResourceType(
            new ResourceType<>(
                    new ResourceSchema(
                            TaskSetSchema.TOKEN,
                            TaskSetSchema.TYPE,
                            Optional.of(TaskSetFunctionSchemas.LIST_ARGUMENTS)),
                    context -> new TaskSetResource(
                            TaskSetContext.of(context, DeploymentSession.ofThisProcess(context.scope())),
                            work -> context.sleeper().start("orphan-scan", work))),
            TaskSetPermissions::all);

    private final TaskSetContext taskSetContext;
    private final OrphanScan orphanScan;
    private final SimilarTaskSets similarTaskSets;

    /**
     * Creates the operations of task sets with these collaborators.
     *
     * @param background runs the search for task sets of interrupted deployments
     */
    public TaskSetResource(TaskSetContext taskSetContext, Executor background) {
        this.taskSetContext = taskSetContext;
        similarTaskSets = new SimilarTaskSets(taskSetContext.session(), taskSetContext.taskSets());
        orphanScan = new OrphanScan(
                taskSetContext.session(),
                taskSetContext.taskSets(),
                taskSetContext.services(),
                taskSetContext.sleeper(),
                background);
    }

    @Override
    public CheckResult check(CheckRequest request) {
        return TaskSetCheck.check(taskSetContext.scope().get(), taskSetContext.tags(), request);
    }

    @Override
    public DiffResult diff(DiffRequest request) {
        return TaskSetDiff.diff(taskSetContext, request);
    }

    @Override
    public ResourceState create(CreateRequest request, OperationContext context) {
        if (request.preview()) {
            var planned = TaskSetCreate.preview(taskSetContext, request, context);
            similarTaskSets.record(request.urn(), taskSetContext.preflight().similarTaskSets(request.inputs()));
            return planned;
        }
        taskSetContext.session().recordChange();
        return ReplacedTaskSets.create(taskSetContext, request, context);
    }

    @Override
    public Optional<ResourceState> read(ReadRequest request, OperationContext context) {
        return keepHistory(request.outputs(), () -> TaskSetRead.read(taskSetContext, request, context));
    }

    @Override
    public ResourceState update(UpdateRequest request, OperationContext context) {
        var update = withIgnoreChanges(request);
        if (request.preview()) {
            return TaskSetUpdate.preview(taskSetContext, update, context);
        }
        taskSetContext.session().recordChange();
        return keepHistory(
                        request.oldOutputs(), () -> Optional.of(TaskSetUpdate.update(taskSetContext, update, context)))
                .orElseThrow();
    }

    /** Some engines resume a create or an update without {@code ignoreChanges}. */
    private UpdateRequest withIgnoreChanges(UpdateRequest request) {
        return request.ignoreChanges().isEmpty()
                ? new UpdateRequest(
                        request.urn(),
                        request.id(),
                        request.oldOutputs(),
                        request.oldInputs(),
                        request.newInputs(),
                        taskSetContext.session().program().ignoreChanges(request.id()),
                        request.preview())
                : request;
    }

    @Override
    public void delete(DeleteRequest request, OperationContext context) {
        taskSetContext.session().recordChange();
        taskSetContext.session().recordKnown(request.id());
        // Without preflight, only the operations themselves read from the account.
        if (taskSetContext.preflight().isEnabled()) {
            orphanScan.beginForDeleted(request.urn().toString(), request.id());
        }
        TaskSetDelete.delete(taskSetContext, request, context);
    }

    private static Optional<ResourceState> keepHistory(
            ObjectValue oldOutputs, Supplier<Optional<ResourceState>> operation) {
        try {
            return operation.get().map(state -> TaskSetState.keepHistory(oldOutputs, state));
        } catch (ResourceInitFailedException failure) {
            throw failure.withState(TaskSetState.keepHistory(oldOutputs, failure.state()));
        }
    }

    @Override
    public Optional<Lister> lister() {
        return Optional.of(new ListTaskSets(
                new TaskSetFinder(taskSetContext.taskSets(), taskSetContext.services(), taskSetContext.tags())));
    }

    @Override
    public void onCheck(CheckRequest request) {
        taskSetContext.session().program().record(request);
    }

    @Override
    public void onDiff(DiffRequest request) {
        taskSetContext.session().program().record(request);
        taskSetContext.session().recordExisting(request.urn().toString(), request.id());
        // A refresh compares resources, too. The next deployment may adopt the task set.
        if (taskSetContext.preflight().isEnabled()
                && taskSetContext.session().program().declares(request.urn().toString(), request.id())) {
            orphanScan.beginForDeclared(request.urn().toString(), request.id(), request.oldOutputs());
        }
    }

    @Override
    public void onCreateDelivered(Urn urn) {
        taskSetContext.session().recordCreateDelivered(urn.toString());
    }

    @Override
    public void onCancel(Log log) {
        taskSetContext.session().discardKnownEntries();
        orphanScan.report(log);
        similarTaskSets.report(log);
    }

    @Override
    public boolean hasStopWork() {
        return taskSetContext.session().hasSavedCreates()
                || !taskSetContext.session().markersToRemove().isEmpty();
    }

    @Override
    public void onStop() {
        var markers = taskSetContext.session().markersToRemove();
        taskSetContext.session().discardSavedEntries();
        MarkerRemoval.remove(markers, taskSetContext.taskSets(), taskSetContext.sleeper());
    }
}
