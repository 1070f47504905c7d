package io.github.pulumiawsecs.framework.rpc;

import com.google.protobuf.Empty;
import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.property.ValueFormatter;
import io.github.pulumiawsecs.framework.resource.CheckRequest;
import io.github.pulumiawsecs.framework.resource.CreateRequest;
import io.github.pulumiawsecs.framework.resource.DeleteRequest;
import io.github.pulumiawsecs.framework.resource.DiffRequest;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.Provider;
import io.github.pulumiawsecs.framework.resource.ReadRequest;
import io.github.pulumiawsecs.framework.resource.Resource;
import io.github.pulumiawsecs.framework.resource.UpdateRequest;
import io.github.pulumiawsecs.framework.resource.Urn;
import io.github.pulumiawsecs.framework.rpc.RequestFormats.Check;
import io.github.pulumiawsecs.framework.rpc.RequestFormats.Create;
import io.github.pulumiawsecs.framework.rpc.RequestFormats.Delete;
import io.github.pulumiawsecs.framework.rpc.RequestFormats.Diff;
import io.github.pulumiawsecs.framework.rpc.RequestFormats.Read;
import io.github.pulumiawsecs.framework.rpc.RequestFormats.Update;
import io.github.pulumiawsecs.framework.schema.ResourceSchema;
import io.github.pulumiawsecs.framework.waiter.Deadline;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Answers the calls for one resource; the type in the URN selects the {@link Resource}. Thread-safe. */
final class ResourceHandler {
    private final Provider<?> provider;
    private final ConfigHandler<?> config;
    private final EngineLogClient engine;
    private final EngineFeatures features;

    ResourceHandler(Provider<?> provider, ConfigHandler<?> config, EngineLogClient engine, EngineFeatures features) {
        this.features = features;
        this.provider = provider;
        this.config = config;
        this.engine = engine;
    }

    EncodedResponse check(RequestMessage request) {
        var urn = urn(request.string(Check.URN));
        var check = new CheckRequest(urn, request.object(Check.OLD_INPUTS), request.object(Check.NEW_INPUTS));
        var resource = resource(urn);
        resource.onCheck(check);
        var result = resource.check(check);
        if (result.failures().isEmpty() && !result.warnings().isEmpty()) {
            var log = engine.logFor(urn.toString());
            result.warnings().forEach(warning -> log.warning(warning.toString()));
        }
        if (resource.isRefreshedBeforeUpdate() && !features.refreshesBeforeUpdate()) {
            // Without a URN, the engine shows the warning once.
            engine.logFor("").warning(notRefreshed(urn).toString());
        }
        return Responses.check(result);
    }

    EncodedResponse diff(RequestMessage request) {
        var urn = urn(request.string(Diff.URN));
        var resource = resource(urn);
        var diff = new DiffRequest(
                urn,
                request.string(Diff.ID),
                request.object(Diff.OLD_OUTPUTS),
                request.firstObject(Diff.OLD_INPUTS, Diff.OLD_OUTPUTS),
                request.object(Diff.NEW_INPUTS),
                request.paths(Diff.IGNORE_CHANGES));
        resource.onDiff(diff);
        var result = resource.diff(diff);
        if (!result.warnings().isEmpty()) {
            result.warnings().forEach(engine.logFor(urn.toString())::warning);
        }
        return Responses.diff(schema(urn).type(), result.diffs());
    }

    EncodedResponse create(RequestMessage request) {
        var urn = urn(request.string(Create.URN));
        return run(urn, request.timeout(Create.TIMEOUT), (resource, context) -> {
            var inputs = checked(resource, urn, request.object(Create.INPUTS));
            var state = resource.create(new CreateRequest(urn, inputs, request.bool(Create.PREVIEW)), context);
            return Responses.create(state, resource.isRefreshedBeforeUpdate());
        });
    }

    /** Called when the engine has received the created resource, completely or with the error of its initialization. */
    void createDelivered(RequestMessage request) {
        if (!request.bool(Create.PREVIEW)) {
            Urn.parse(request.string(Create.URN))
                    .ifPresent(
                            urn -> config.resource(urn.type()).ifPresent(resource -> resource.onCreateDelivered(urn)));
        }
    }

    EncodedResponse read(RequestMessage request) {
        var urn = urn(request.string(Read.URN));
        var read = new ReadRequest(
                urn, request.string(Read.ID), request.object(Read.OUTPUTS), request.object(Read.INPUTS));
        return run(
                urn,
                RequestMessage.DEFAULT_TIMEOUT,
                (resource, context) ->
                        Responses.read(resource.read(read, context), resource.isRefreshedBeforeUpdate()));
    }

    EncodedResponse update(RequestMessage request) {
        var urn = urn(request.string(Update.URN));
        return run(urn, request.timeout(Update.TIMEOUT), (resource, context) -> {
            var update = new UpdateRequest(
                    urn,
                    request.string(Update.ID),
                    request.object(Update.OLD_OUTPUTS),
                    request.firstObject(Update.OLD_INPUTS, Update.OLD_OUTPUTS),
                    checked(resource, urn, request.object(Update.NEW_INPUTS)),
                    request.paths(Update.IGNORE_CHANGES),
                    request.bool(Update.PREVIEW));
            return Responses.update(resource.update(update, context), resource.isRefreshedBeforeUpdate());
        });
    }

    EncodedResponse delete(RequestMessage request) {
        var urn = urn(request.string(Delete.URN));
        var delete = new DeleteRequest(
                urn,
                request.string(Delete.ID),
                request.object(Delete.OUTPUTS),
                request.firstObject(Delete.INPUTS, Delete.OUTPUTS));
        return run(urn, request.timeout(Delete.TIMEOUT), (resource, context) -> {
            resource.delete(delete, context);
            return EncodedResponse.of(Empty.getDefaultInstance());
        });
    }

    /**
     * Returns the inputs of an operation that sends them to the cloud, as Check returns them. An engine has called Check
     * before, and then they are the same; another caller must not change a resource by half.
     *
     * @throws OperationRejectedException when the inputs are invalid
     */
    private static ObjectValue checked(Resource resource, Urn urn, ObjectValue inputs) {
        var result = resource.check(new CheckRequest(urn, inputs, inputs));
        if (!result.failures().isEmpty()) {
            throw OperationRejectedException.ofFailures("The inputs are invalid", result.failures());
        }
        return result.inputs();
    }

    private UserMessage notRefreshed(Urn urn) {
        return new UserMessage(
                "Pulumi CLI",
                "does not read a " + schema(urn).type().name()
                        + " before each deployment, so that it does not see out-of-band changes",
                "update the Pulumi CLI to version 3.172 or later, or run `pulumi up --refresh`");
    }

    /** Runs an operation that may block, with its log, deadline and cancellation. */
    private EncodedResponse run(
            Urn urn, Duration timeout, BiFunction<Resource, OperationContext, EncodedResponse> operation) {
        var resource = resource(urn);
        try (var cancellation = config.configured().runningOperations().begin()) {
            var deadline = Deadline.of(provider.sleeper(), timeout);
            var log = engine.logFor(urn.toString());
            return operation.apply(resource, new OperationContext(log, deadline, cancellation));
        }
    }

    /** @throws StatusRuntimeException when the provider has no resource of the type in the URN */
    private Urn urn(String text) {
        var urn = Urn.parse(text).orElseThrow(() -> unknownType(text));
        if (provider.registry().resourceSchema(urn.type()).isEmpty()) {
            throw unknownType(text);
        }
        return urn;
    }

    private ResourceSchema schema(Urn urn) {
        return provider.registry().resourceSchema(urn.type()).orElseThrow();
    }

    private Resource resource(Urn urn) {
        return Objects.requireNonNull(config.configured().resources().get(urn.type()));
    }

    private StatusRuntimeException unknownType(String urn) {
        var known = provider.registry().resourceSchemas().stream()
                .map(ResourceSchema::token)
                .collect(Collectors.joining(", "));
        return Status.NOT_FOUND
                .withDescription(new UserMessage(
                                "urn",
                                "must have a resource type of the provider " + provider.name() + ", which has " + known
                                        + " (got " + ValueFormatter.format(urn) + ")",
                                "use one of these types, or a version of the provider that has this type")
                        .toString())
                .asRuntimeException();
    }
}
