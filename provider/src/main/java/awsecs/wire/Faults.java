package awsecs.wire;

import awsecs.aws.AwsFailure;
import awsecs.verb.Refused;
import awsecs.verb.Unfinished;
import com.google.protobuf.Any;
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
final class Faults {
    private static final Metadata.Key<com.google.rpc.Status> DETAILS = Metadata.Key.of(
            "grpc-status-details-bin", ProtoLiteUtils.metadataMarshaller(com.google.rpc.Status.getDefaultInstance()));

    private Faults() {}

    static StatusRuntimeException status(Throwable thrown) {
        return switch (thrown) {
            case Unfinished unfinished -> unfinished(unfinished);
            case StatusRuntimeException already -> already;
            case AwsFailure failure ->
                certainty(failure).withDescription(failure.getMessage()).asRuntimeException();
            case CancellationException cancelled ->
                // Not CANCELLED, which would say that nothing was done: the call may have reached AWS.
                Status.UNKNOWN.withDescription(cancelled.getMessage()).asRuntimeException();
            case Refused refused ->
                Status.FAILED_PRECONDITION.withDescription(refused.getMessage()).asRuntimeException();
            default ->
                Status.INTERNAL
                        .withDescription("the provider aws-ecs failed unexpectedly, please report it: " + thrown
                                + " at " + place(thrown))
                        .asRuntimeException();
        };
    }

    private static Status certainty(AwsFailure failure) {
        return switch (failure.outcome()) {
            case REFUSED -> Status.FAILED_PRECONDITION;
            case UNKNOWN -> Status.UNKNOWN;
        };
    }

    private static StatusRuntimeException unfinished(Unfinished unfinished) {
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

    private static String place(Throwable thrown) {
        return thrown.getStackTrace().length == 0 ? "an unknown place" : thrown.getStackTrace()[0].toString();
    }
}
