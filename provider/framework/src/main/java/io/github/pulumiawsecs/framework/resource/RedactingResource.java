package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.ResourceSchema;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A resource whose exceptions show no secret of the request or of the provider's configuration. Its messages show no secret
 * of any request: operations share calls, whose messages name the objects of several resources. It sets the
 * {@link CurrentOperation}. Thread-safe.
 */
public final class RedactingResource implements Resource {
    private final Resource resource;
    private final ResourceSchema schema;
    private final SecretRedaction config;
    private SecretRedaction deployment;

    /**
     * Creates the resource.
     *
     * @param resource the operations
     * @param schema the resource's schema
     * @param config redacts the secrets of the provider's configuration
     */
    public RedactingResource(Resource resource, ResourceSchema schema, SecretRedaction config) {
        this.resource = resource;
        this.schema = schema;
        this.config = config;
        deployment = config;
    }

    @Override
    public CheckResult check(CheckRequest request) {
        return run(redaction(request.oldInputs(), request.newInputs()), () -> resource.check(request));
    }

    @Override
    public DiffResult diff(DiffRequest request) {
        var redaction = redaction(request.oldOutputs(), request.oldInputs(), request.newInputs());
        var result = run(redaction, () -> resource.diff(request));
        return result.warnings().isEmpty()
                ? result
                : new DiffResult(
                        result.diffs(),
                        result.warnings().stream().map(redaction::redact).toList());
    }

    @Override
    public ResourceState create(CreateRequest request, OperationContext context) {
        return run(redaction(request.inputs()), context, redacted -> resource.create(request, redacted));
    }

    @Override
    public Optional<ResourceState> read(ReadRequest request, OperationContext context) {
        return run(
                redaction(request.outputs(), request.inputs()), context, redacted -> resource.read(request, redacted));
    }

    @Override
    public ResourceState update(UpdateRequest request, OperationContext context) {
        return run(
                redaction(request.oldOutputs(), request.oldInputs(), request.newInputs()),
                context,
                redacted -> resource.update(request, redacted));
    }

    @Override
    public void delete(DeleteRequest request, OperationContext context) {
        run(redaction(request.outputs(), request.inputs()), context, redacted -> {
            resource.delete(request, redacted);
            return true;
        });
    }

    @Override
    public Optional<Lister> lister() {
        return resource.lister()
                .map(lister -> (request, consumer) -> schema.listArguments()
                        .map(type -> config.with(type, request.query()))
                        .orElse(config)
                        .run(() -> lister.list(request, consumer)));
    }

    @Override
    public boolean isRefreshedBeforeUpdate() {
        return resource.isRefreshedBeforeUpdate();
    }

    @Override
    public void onCheck(CheckRequest request) {
        resource.onCheck(request);
    }

    @Override
    public void onDiff(DiffRequest request) {
        run(redaction(request.oldOutputs(), request.oldInputs(), request.newInputs()), () -> {
            resource.onDiff(request);
            return true;
        });
    }

    @Override
    public void onCreateDelivered(Urn urn) {
        resource.onCreateDelivered(urn);
    }

    @Override
    public void onCancel(Log log) {
        resource.onCancel(redacting(log));
    }

    @Override
    public boolean hasStopWork() {
        return resource.hasStopWork();
    }

    @Override
    public void onStop() {
        resource.onStop();
    }

    private <T> T run(SecretRedaction redaction, OperationContext context, Function<OperationContext, T> operation) {
        var redacted = context.withLog(redacting(context.log()));
        return run(redaction, () -> CurrentOperation.where(redacted, () -> operation.apply(redacted)));
    }

    private <T> T run(SecretRedaction redaction, Supplier<T> operation) {
        return CurrentLog.mapped(this::redacting, () -> redaction.run(operation));
    }

    /** Returns a log without the secrets of the requests that there have been at the time of the message. */
    private Log redacting(Log log) {
        return new RedactingLog(log, message -> ofDeployment().redact(message));
    }

    private synchronized SecretRedaction ofDeployment() {
        return deployment;
    }

    /** Returns the redaction of a request, and records its secrets for the messages of all operations. */
    private SecretRedaction redaction(ObjectValue... values) {
        var redaction = add(config, values);
        if (redaction != config) {
            synchronized (this) {
                deployment = add(deployment, values);
            }
        }
        return redaction;
    }

    private SecretRedaction add(SecretRedaction base, ObjectValue... values) {
        ObjectType<?, ?> type = schema.type();
        var redaction = base;
        for (var value : values) {
            redaction = redaction.with(type, value);
        }
        return redaction;
    }
}
