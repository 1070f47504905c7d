package awsecs.wire;

import awsecs.table.Signature;
import awsecs.table.TaskSetTable;
import awsecs.value.Nulls;
import awsecs.verb.Functions;
import awsecs.verb.Listing;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.stream.Collectors;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.InvokeResponse;
import pulumirpc.Provider.ListRequest;
import pulumirpc.Provider.ListResponse;

/** Finding what is there: functions, and the list of resources. */
final class Lookups {
    private final Configuration configuration;

    Lookups(Configuration configuration) {
        this.configuration = configuration;
    }

    InvokeResponse invoke(InvokeRequest request) {
        return Functions.call(configuration.provider(), request.getTok(), StructCodec.decode(request.getArgs()))
                .map(Replies::answered)
                .orElseThrow(() -> unknown(
                        "function",
                        request.getTok(),
                        Functions.signatures().stream().map(Signature::token).collect(Collectors.joining(" and "))));
    }

    void list(ListRequest request, ResponseStream<ListResponse> to) {
        if (!request.getToken().equals(TaskSetTable.TOKEN)) {
            throw unknown("resource", request.getToken(), TaskSetTable.TOKEN);
        }
        var query = Nulls.leftOut(StructCodec.decode(request.getQuery()));
        if (query.hasUnknown()) {
            to.send(ListResponse.newBuilder()
                    .setComputed(ListResponse.Computed.getDefaultInstance())
                    .build());
            return;
        }
        Listing.list(
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

    private static StatusRuntimeException unknown(String what, String token, String ours) {
        return Status.NOT_FOUND
                .withDescription("the provider aws-ecs has no " + what + " " + token + "; it has " + ours)
                .asRuntimeException();
    }
}
