package io.github.pulumiawsecs.framework.rpc;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.resource.ApiCallException;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.schema.PropertyTypeException;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.lite.ProtoLiteUtils;
import java.util.concurrent.CancellationException;

/**
 * Maps exceptions to gRPC statuses. The engine takes INTERNAL and UNKNOWN to mean that the state of the resource is
 * unknown, and every other code to mean that nothing changed. Immutable.
 */
final class StatusMapper {
    private static final Metadata.Key<com.google.rpc.Status> DETAILS = Metadata.Key.of(
            "grpc-status-details-bin", ProtoLiteUtils.metadataMarshaller(com.google.rpc.Status.getDefaultInstance()));

    private final String provider;

    /** @param provider the provider's name, for internal errors */
    StatusMapper(String provider) {
        this.provider = provider;
    }

    StatusRuntimeException status(Throwable thrown) {
        return switch (thrown) {
            case ResourceInitFailedException failure -> initFailed(failure);
            case StatusRuntimeException status -> status;
            case ApiCallException failure ->
                statusFor(failure.outcome())
                        .withDescription(failure.getMessage())
                        .asRuntimeException();
            case CancellationException cancelled ->
                // Not CANCELLED, which would mean that nothing changed: the call may have reached the API.
                Status.UNKNOWN
                        .withDescription(new UserMessage(
                                        "provider " + provider,
                                        String.valueOf(cancelled.getMessage()),
                                        "run `pulumi refresh`, because the last call may have succeeded, then run the"
                                                + " command again")
                                .toString())
                        .asRuntimeException();
            case OperationRejectedException rejected ->
                Status.FAILED_PRECONDITION
                        .withDescription(rejected.getMessage())
                        .asRuntimeException();
            case PropertyTypeException mistyped ->
                Status.INVALID_ARGUMENT.withDescription(mistyped.getMessage()).asRuntimeException();
            default ->
                Status.INTERNAL
                        .withDescription(new UserMessage(
                                        "provider " + provider,
                                        "internal error (" + thrown + " at " + topFrame(thrown) + ")",
                                        "report it to the maintainers of the provider, with the output of the command"
                                                + " with --debug")
                                .toString())
                        .asRuntimeException();
        };
    }

    /** Returns whether the exception is a defect of the provider, not an expected failure. */
    static boolean isInternalError(Throwable thrown) {
        return !(thrown instanceof ResourceInitFailedException
                || thrown instanceof StatusRuntimeException
                || thrown instanceof ApiCallException
                || thrown instanceof CancellationException
                || thrown instanceof OperationRejectedException
                || thrown instanceof PropertyTypeException);
    }

    /**
     * Returns the classes and stack frames of an exception and its causes, for debug output. Messages are left out: they
     * may hold secrets, and the status has the message of the exception.
     */
    static String stackTrace(Throwable thrown) {
        var trace = new StringBuilder();
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            trace.append(trace.isEmpty() ? "" : "\nCaused by: ")
                    .append(cause.getClass().getName());
            for (var frame : cause.getStackTrace()) {
                trace.append("\n\tat ").append(frame);
            }
        }
        return trace.toString();
    }

    private static Status statusFor(ApiCallException.Outcome outcome) {
        return switch (outcome) {
            case REJECTED -> Status.FAILED_PRECONDITION;
            case UNKNOWN -> Status.UNKNOWN;
        };
    }

    private static StatusRuntimeException initFailed(ResourceInitFailedException failure) {
        var status = com.google.rpc.Status.newBuilder()
                .setCode(Status.Code.UNKNOWN.value())
                .setMessage(failure.getMessage())
                .addDetails(Any.newBuilder()
                        .setTypeUrl("type.googleapis.com/pulumirpc.ErrorResourceInitFailed")
                        .setValue(ByteString.copyFrom(Responses.initFailed(failure))))
                .build();
        var trailers = new Metadata();
        trailers.put(DETAILS, status);
        return Status.UNKNOWN.withDescription(failure.getMessage()).asRuntimeException(trailers);
    }

    private static String topFrame(Throwable thrown) {
        return thrown.getStackTrace().length == 0 ? "an unknown place" : thrown.getStackTrace()[0].toString();
    }
}
