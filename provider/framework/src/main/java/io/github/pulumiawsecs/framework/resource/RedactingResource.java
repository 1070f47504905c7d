package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.ResourceSchema;
import java.util.Optional;
import java.util.function.Function;

/**
 * A resource whose messages and exceptions show no secret of the request or of the provider's configuration. It sets the
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
        return redaction(request.oldInputs(), request.newInputs()).run(() -> resource.check(request));
    }

    @Override
    public DiffResult diff(DiffRequest request) {
        var redaction = redaction(request.oldOutputs(), request.oldInputs(), request.newInputs());
        var result = redaction.run(() -> resource.diff(request));
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
        recordSecrets(request.outputs(), request.inputs());
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
    public void onCheck(CheckRequest request) {
        resource.onCheck(request);
    }

    @Override
    public void onDiff(DiffRequest request) {
        recordSecrets(request.oldOutputs(), request.oldInputs(), request.newInputs());
        redaction(request.oldOutputs(), request.oldInputs(), request.newInputs())
                .run(() -> {
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
        resource.onCancel(ofDeployment().redact(log));
    }

    @Override
    public boolean hasStopWork() {
        return resource.hasStopWork();
    }

    @Override
    public void onStop() {
        resource.onStop();
    }

    private static <T> T run(
            SecretRedaction redaction, OperationContext context, Function<OperationContext, T> operation) {
        var redacted = context.withLog(redaction.redact(context.log()));
        return redaction.run(() -> CurrentOperation.where(redacted, () -> operation.apply(redacted)));
    }

    /** A message at the end of the deployment may be about any of its resources. */
    private synchronized void recordSecrets(ObjectValue... values) {
        deployment = add(deployment, values);
    }

    private synchronized SecretRedaction ofDeployment() {
        return deployment;
    }

    private SecretRedaction redaction(ObjectValue... values) {
        return add(config, values);
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
