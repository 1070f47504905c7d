package io.github.pulumiawsecs.provider.primarytaskset;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.CheckRequest;
import io.github.pulumiawsecs.framework.resource.CheckResult;
import io.github.pulumiawsecs.framework.resource.CreateRequest;
import io.github.pulumiawsecs.framework.resource.DeleteRequest;
import io.github.pulumiawsecs.framework.resource.DiffRequest;
import io.github.pulumiawsecs.framework.resource.DiffResult;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.ReadRequest;
import io.github.pulumiawsecs.framework.resource.Resource;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.resource.ResourceType;
import io.github.pulumiawsecs.framework.resource.UpdateRequest;
import io.github.pulumiawsecs.framework.schema.ResourceSchema;
import io.github.pulumiawsecs.provider.aws.ecs.ServiceAddress;
import io.github.pulumiawsecs.provider.registry.EcsResourceType;
import java.util.Optional;

/** The resource type {@code aws-ecs:index:PrimaryTaskSet}. Thread-safe. */
public final class PrimaryTaskSetResource implements Resource {
    /** The resource type, for the registry. */
    public static final EcsResourceType TYPE = new EcsResourceType(
            new ResourceType<>(
                    new ResourceSchema(PrimaryTaskSetSchema.TOKEN, PrimaryTaskSetSchema.TYPE, Optional.empty()),
                    context -> new PrimaryTaskSetResource(PrimaryTaskSetContext.of(context))),
            PrimaryTaskSetPermissions::all);

    private final PrimaryTaskSetContext primary;

    private PrimaryTaskSetResource(PrimaryTaskSetContext primary) {
        this.primary = primary;
    }

    @Override
    public CheckResult check(CheckRequest request) {
        return PrimaryTaskSetCheck.check(primary, request);
    }

    @Override
    public DiffResult diff(DiffRequest request) {
        return PrimaryTaskSetDiff.diff(request);
    }

    @Override
    public ResourceState create(CreateRequest request, OperationContext context) {
        return request.preview()
                ? PrimaryTaskSetState.planned(request.inputs())
                : Promotion.promote(primary, Optional.empty(), ObjectValue.EMPTY, request.inputs(), context);
    }

    @Override
    public Optional<ResourceState> read(ReadRequest request, OperationContext context) {
        if (!request.isImport()) {
            ServiceAddress.parse(request.id()).map(ServiceAddress::key).ifPresent(primary.release()::recordKnown);
        }
        return PrimaryTaskSetRead.read(primary, request, context);
    }

    @Override
    public ResourceState update(UpdateRequest request, OperationContext context) {
        return request.preview()
                ? PrimaryTaskSetState.planned(request)
                : Promotion.promote(
                        primary, Optional.of(request.id()), request.oldOutputs(), request.newInputs(), context);
    }

    /** AWS cannot revoke a promotion: the task set stays PRIMARY until another one is promoted or it is deleted. */
    @Override
    public void delete(DeleteRequest request, OperationContext context) {
        ServiceAddress.parse(request.id()).map(ServiceAddress::key).ifPresent(primary.release()::recordDeleted);
        context.log().status("removed from the state; the service keeps its PRIMARY task set");
    }

    /** Another actor may promote a task set that the next deployment would delete. */
    @Override
    public boolean isRefreshedBeforeUpdate() {
        return true;
    }

    @Override
    public void onCheck(CheckRequest request) {
        PrimaryTaskSetState.taskSet(request.newInputs())
                .ifPresent(taskSet -> primary.release()
                        .recordDeclared(taskSet.serviceKey(), request.urn().toString()));
    }
}
