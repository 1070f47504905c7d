package io.github.pulumiawsecs.framework.rpc;

import com.google.protobuf.Any;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.lite.ProtoLiteUtils;
import java.util.concurrent.CancellationException;
import pulumirpc.Provider.ErrorResourceInitFailed;

/**
 * What went wrong, as gRPC says it. The engine takes INTERNAL and UNKNOWN to mean that nobody knows what was done, and
 * every other code to mean that nothing was.
 */
final class StatusMapper {
    private static final Metadata.Key<com.google.rpc.Status> DETAILS = Metadata.Key.of(
            "grpc-status-details-bin", ProtoLiteUtils.metadataMarshaller(com.google.rpc.Status.getDefaultInstance()));

    private StatusMapper() {}

    static StatusRuntimeException status(Throwable thrown) {
        return switch (thrown) {
            case ResourceInitFailedException unfinished -> unfinished(unfinished);
            case StatusRuntimeException already -> already;
            case AwsCallException failure ->
                statusFor(failure).withDescription(failure.getMessage()).asRuntimeException();
            case CancellationException cancelled ->
                // Not CANCELLED, which would say that nothing was done: the call may have reached AWS.
                Status.UNKNOWN.withDescription(cancelled.getMessage()).asRuntimeException();
            case OperationRejectedException refused ->
                Status.FAILED_PRECONDITION.withDescription(refused.getMessage()).asRuntimeException();
            default ->
                Status.INTERNAL
                        .withDescription("the provider aws-ecs failed unexpectedly, please report it: " + thrown
                                + " at " + topFrame(thrown))
                        .asRuntimeException();
        };
    }

    private static Status statusFor(AwsCallException failure) {
        return switch (failure.outcome()) {
            case REFUSED -> Status.FAILED_PRECONDITION;
            case UNKNOWN -> Status.UNKNOWN;
        };
    }

    private static StatusRuntimeException unfinished(ResourceInitFailedException unfinished) {
        var state = unfinished.state();
        var detail = ErrorResourceInitFailed.newBuilder()
                .setId(state.id())
                .setProperties(StructCodec.encode(state.outputs()))
                .setInputs(StructCodec.encode(state.inputs()))
                .addAllReasons(unfinished.reasons())
                .build();
        var status = com.google.rpc.Status.newBuilder()
                .setCode(Status.Code.UNKNOWN.value())
                .setMessage(unfinished.getMessage())
                .addDetails(Any.newBuilder()
                        .setTypeUrl("type.googleapis.com/pulumirpc.ErrorResourceInitFailed")
                        .setValue(detail.toByteString()))
                .build();
        var trailers = new Metadata();
        trailers.put(DETAILS, status);
        return Status.UNKNOWN.withDescription(unfinished.getMessage()).asRuntimeException(trailers);
    }

    private static String topFrame(Throwable thrown) {
        return thrown.getStackTrace().length == 0 ? "an unknown place" : thrown.getStackTrace()[0].toString();
    }
}
