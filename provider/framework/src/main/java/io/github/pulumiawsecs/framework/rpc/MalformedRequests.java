package io.github.pulumiawsecs.framework.rpc;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerMethodDefinition;
import io.grpc.Status;
import java.io.InputStream;

/**
 * Rejects requests that cannot be decoded with INVALID_ARGUMENT. gRPC itself logs the exception with its stack to stderr, and
 * responds with UNKNOWN, which means to the engine that the state of the resource is unknown.
 */
final class MalformedRequests {
    /** Stands for a request that cannot be decoded. */
    private enum Malformed {
        REQUEST
    }

    private MalformedRequests() {}

    /** Returns the same method with a marshaller that does not fail. */
    static <Q, A> ServerMethodDefinition<Object, A> reject(ServerMethodDefinition<Q, A> method) {
        var descriptor = method.getMethodDescriptor();
        var tolerant = descriptor.toBuilder(
                        new TolerantMarshaller(descriptor.getRequestMarshaller()), descriptor.getResponseMarshaller())
                .build();
        // A handler gets only requests that the marshaller of its method has decoded.
        @SuppressWarnings("unchecked")
        var handler = (ServerCallHandler<Object, A>) method.getServerCallHandler();
        return ServerMethodDefinition.create(
                tolerant, (call, headers) -> new Listener<>(call, handler.startCall(call, headers)));
    }

    private record TolerantMarshaller(MethodDescriptor.Marshaller<?> marshaller)
            implements MethodDescriptor.Marshaller<Object> {
        @Override
        public Object parse(InputStream message) {
            try {
                return marshaller.parse(message);
            } catch (RuntimeException _) {
                return Malformed.REQUEST;
            }
        }

        @Override
        public InputStream stream(Object message) {
            throw new IllegalStateException("requests are decoded only");
        }
    }

    private static final class Listener<A> extends SimpleForwardingServerCallListener<Object> {
        private final ServerCall<Object, A> call;
        private boolean isRejected;

        Listener(ServerCall<Object, A> call, ServerCall.Listener<Object> listener) {
            super(listener);
            this.call = call;
        }

        @Override
        public void onMessage(Object message) {
            if (message instanceof Malformed) {
                isRejected = true;
                call.close(
                        Status.INVALID_ARGUMENT.withDescription(new UserMessage(
                                        "request",
                                        "must be a message of Pulumi's provider protocol",
                                        "update the Pulumi CLI and the provider, then run the command again")
                                .toString()),
                        new Metadata());
            } else {
                super.onMessage(message);
            }
        }

        @Override
        public void onHalfClose() {
            if (!isRejected) {
                super.onHalfClose();
            }
        }
    }
}
