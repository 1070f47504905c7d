package io.github.pulumiawsecs.framework.rpc;

import io.github.pulumiawsecs.framework.property.NullFields;
import io.github.pulumiawsecs.framework.schema.FunctionSchema;
import io.github.pulumiawsecs.provider.taskset.TaskSetSchema;
import io.github.pulumiawsecs.provider.taskset.query.FunctionRegistry;
import io.github.pulumiawsecs.provider.taskset.query.ListTaskSets;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.stream.Collectors;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.InvokeResponse;
import pulumirpc.Provider.ListRequest;
import pulumirpc.Provider.ListResponse;

/** Finding what is there: functions, and the list of resources. */
final class InvokeHandler {
    private final ConfigHandler configuration;

    InvokeHandler(ConfigHandler configuration) {
        this.configuration = configuration;
    }

    InvokeResponse invoke(InvokeRequest request) {
        return FunctionRegistry.invoke(
                        configuration.provider(), request.getTok(), StructCodec.decode(request.getArgs()))
                .map(Responses::answered)
                .orElseThrow(() -> notFound(
                        "function",
                        request.getTok(),
                        FunctionRegistry.schemas().stream()
                                .map(FunctionSchema::token)
                                .collect(Collectors.joining(" and "))));
    }

    void list(ListRequest request, ResponseStream<ListResponse> to) {
        if (!request.getToken().equals(TaskSetSchema.TOKEN)) {
            throw notFound("resource", request.getToken(), TaskSetSchema.TOKEN);
        }
        var query = NullFields.remove(StructCodec.decode(request.getQuery()));
        if (query.hasUnknown()) {
            to.send(ListResponse.newBuilder()
                    .setComputed(ListResponse.Computed.getDefaultInstance())
                    .build());
            return;
        }
        ListTaskSets.list(
                        configuration.provider(),
                        query,
                        request.getLimit(),
                        request.getPageSize(),
                        request.getContinuationToken(),
                        found -> to.send(ListResponse.newBuilder()
                                .setResult(ListResponse.Result.newBuilder()
                                        .setId(found.id())
                                        .setName(found.name()))
                                .build()))
                .ifPresent(token -> to.send(ListResponse.newBuilder()
                        .setContinuation(ListResponse.Continuation.newBuilder().setContinuationToken(token))
                        .build()));
    }

    private static StatusRuntimeException notFound(String what, String token, String ours) {
        return Status.NOT_FOUND
                .withDescription("the provider aws-ecs has no " + what + " " + token + "; it has " + ours)
                .asRuntimeException();
    }
}
