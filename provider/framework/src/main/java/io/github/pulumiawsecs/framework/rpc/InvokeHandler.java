package io.github.pulumiawsecs.framework.rpc;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.property.ValueFormatter;
import io.github.pulumiawsecs.framework.resource.CurrentOperation;
import io.github.pulumiawsecs.framework.resource.Lister;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.Provider;
import io.github.pulumiawsecs.framework.rpc.RequestFormats.Invoke;
import io.github.pulumiawsecs.framework.rpc.RequestFormats.ListResources;
import io.github.pulumiawsecs.framework.schema.FunctionSchema;
import io.github.pulumiawsecs.framework.schema.ResourceSchema;
import io.github.pulumiawsecs.framework.waiter.Deadline;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pulumirpc.Provider.ListResponse;

/** Answers Invoke and List. Thread-safe. */
final class InvokeHandler {
    /** The time limit of a function, which makes a few calls. */
    private static final Duration INVOKE_TIMEOUT = Duration.ofMinutes(2);

    private final Provider<?> provider;
    private final ConfigHandler<?> config;
    private final EngineLogClient engine;

    InvokeHandler(Provider<?> provider, ConfigHandler<?> config, EngineLogClient engine) {
        this.provider = provider;
        this.config = config;
        this.engine = engine;
    }

    EncodedResponse invoke(RequestMessage request) {
        var token = request.string(Invoke.TOKEN);
        var function = config.configured().functions().get(token);
        if (function == null) {
            throw notFound(
                    "function",
                    token,
                    provider.registry().functionSchemas().stream().map(FunctionSchema::token));
        }
        var arguments = request.object(Invoke.ARGUMENTS);
        return run(request, INVOKE_TIMEOUT, () -> Responses.invoke(function.invoke(arguments)));
    }

    void list(RequestMessage request, ResponseStream<ListResponse> responses) {
        var lister = lister(request.string(ListResources.TOKEN));
        var query = request.object(ListResources.QUERY).withoutNulls();
        if (query.hasUnknown()) {
            responses.send(ListResponse.newBuilder()
                    .setComputed(ListResponse.Computed.getDefaultInstance())
                    .build());
            return;
        }
        var page = new Lister.Request(
                query,
                request.longValue(ListResources.LIMIT),
                request.longValue(ListResources.PAGE_SIZE),
                request.string(ListResources.CONTINUATION_TOKEN));
        run(request, RequestMessage.DEFAULT_TIMEOUT, () -> lister.list(page, item -> responses.send(result(item))))
                .ifPresent(token -> responses.send(ListResponse.newBuilder()
                        .setContinuation(ListResponse.Continuation.newBuilder().setContinuationToken(token))
                        .build()));
    }

    /** Runs a function or a list, for which programs set no time limit. */
    private <T> T run(RequestMessage request, Duration timeout, Supplier<T> work) {
        try (var cancellation = config.configured().runningOperations().begin()) {
            var deadline = Deadline.of(provider.sleeper(), timeout);
            var context = new OperationContext(engine.logFor(request.urn()), deadline, cancellation);
            return CurrentOperation.where(context, work);
        }
    }

    private static ListResponse result(Lister.Item item) {
        return ListResponse.newBuilder()
                .setResult(ListResponse.Result.newBuilder().setId(item.id()).setName(item.name()))
                .build();
    }

    private Lister lister(String token) {
        var resource = config.configured().resources().get(token);
        if (resource == null) {
            throw notFound(
                    "resource",
                    token,
                    provider.registry().resourceSchemas().stream().map(ResourceSchema::token));
        }
        return resource.lister()
                .orElseThrow(() -> Status.UNIMPLEMENTED
                        .withDescription(new UserMessage(
                                        "token",
                                        "must be a resource type that can be listed (got "
                                                + ValueFormatter.format(token) + ")",
                                        "read each resource by its ID")
                                .toString())
                        .asRuntimeException());
    }

    private StatusRuntimeException notFound(String kind, String token, Stream<String> known) {
        return Status.NOT_FOUND
                .withDescription(new UserMessage(
                                "token",
                                "must be a " + kind + " of the provider " + provider.name() + ", which has "
                                        + known.sorted().collect(Collectors.joining(" and ")) + " (got "
                                        + ValueFormatter.format(token) + ")",
                                "use one of these, or a version of the provider that has this " + kind)
                        .toString())
                .asRuntimeException();
    }
}
