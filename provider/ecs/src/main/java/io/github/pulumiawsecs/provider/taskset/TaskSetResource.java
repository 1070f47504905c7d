package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.resource.CheckRequest;
import io.github.pulumiawsecs.framework.resource.CheckResult;
import io.github.pulumiawsecs.framework.resource.CreateRequest;
import io.github.pulumiawsecs.framework.resource.DeleteRequest;
import io.github.pulumiawsecs.framework.resource.DiffRequest;
import io.github.pulumiawsecs.framework.resource.DiffResult;
import io.github.pulumiawsecs.framework.resource.Lister;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.ReadRequest;
import io.github.pulumiawsecs.framework.resource.Resource;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.resource.ResourceType;
import io.github.pulumiawsecs.framework.resource.UpdateRequest;
import io.github.pulumiawsecs.framework.resource.Urn;
import io.github.pulumiawsecs.framework.schema.ResourceSchema;
import io.github.pulumiawsecs.provider.config.EcsContext;
import io.github.pulumiawsecs.provider.taskset.create.DeploymentSession;
import io.github.pulumiawsecs.provider.taskset.query.ListTaskSets;
import io.github.pulumiawsecs.provider.taskset.query.TaskSetFinder;
import io.github.pulumiawsecs.provider.taskset.query.TaskSetFunctionSchemas;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import java.util.Optional;

/** The resource type {@code aws-ecs:index:TaskSet}: one class for each operation. Safe for use by several threads. */
public final class TaskSetResource implements Resource {
    /** The resource type, for the registry. */
    public static final ResourceType<EcsContext> TYPE = new ResourceType<>(
            new ResourceSchema(
                    TaskSetSchema.TOKEN, TaskSetSchema.TYPE, Optional.of(TaskSetFunctionSchemas.LIST_ARGUMENTS)),
            context -> new TaskSetResource(TaskSetContext.of(context, DeploymentSession.ofThisMachine())));

    private final TaskSetContext provider;

    /** Creates the operations of task sets with these collaborators. */
    public TaskSetResource(TaskSetContext provider) {
        this.provider = provider;
    }

    @Override
    public CheckResult check(CheckRequest request) {
        return TaskSetCheck.check(provider.scope().get(), provider.tags(), request.oldInputs(), request.newInputs());
    }

    @Override
    public DiffResult diff(DiffRequest request) {
        return TaskSetDiff.diff(provider, request);
    }

    @Override
    public ResourceState create(CreateRequest request, OperationContext context) {
        var urn = request.urn().toString();
        return request.preview()
                ? TaskSetCreate.preview(provider, urn, request.inputs(), context.log())
                : TaskSetCreate.create(provider, urn, request.inputs(), context);
    }

    @Override
    public Optional<ResourceState> read(ReadRequest request, OperationContext context) {
        return TaskSetRead.read(provider, context.log(), request.id(), request.outputs(), request.inputs());
    }

    @Override
    public ResourceState update(UpdateRequest request, OperationContext context) {
        return request.preview()
                ? TaskSetUpdate.preview(
                        provider,
                        request.id(),
                        request.oldOutputs(),
                        request.newInputs(),
                        TaskSetDiff.diff(
                                provider.tags(),
                                request.oldOutputs(),
                                request.oldInputs(),
                                request.newInputs(),
                                request.ignoreChanges()),
                        context.log())
                : TaskSetUpdate.update(
                        provider,
                        request.id(),
                        request.oldOutputs(),
                        request.oldInputs(),
                        request.newInputs(),
                        request.ignoreChanges(),
                        context);
    }

    @Override
    public void delete(DeleteRequest request, OperationContext context) {
        TaskSetDelete.delete(provider, request.id(), request.inputs(), context);
    }

    @Override
    public Optional<Lister> lister() {
        return Optional.of(
                new ListTaskSets(new TaskSetFinder(provider.taskSets(), provider.services(), provider.tags())));
    }

    @Override
    public void onDiff(Urn urn, String id) {
        provider.session().recordExisting(urn.toString(), id);
    }

    @Override
    public void onCreateDelivered(Urn urn) {
        provider.session().recordCreateDelivered(urn.toString());
    }

    @Override
    public void onCancel() {
        provider.session().discardKnownEntries();
    }
}
