package io.github.pulumiawsecs.framework.rpc;

import com.google.protobuf.CodedInputStream;
import io.grpc.KnownLength;
import io.grpc.MethodDescriptor;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.stub.ServerCalls;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Has the methods that a deployment calls for each resource read their requests and write their replies without the
 * messages that protobuf generates: on code that is not compiled yet those cost more than the work itself. On the wire
 * nothing is different.
 */
final class HandwrittenMarshallers {
    private final Map<String, ServerMethodDefinition<?, ?>> methods = new LinkedHashMap<>();
    private final String service;

    /** @param generated the service as it is generated */
    HandwrittenMarshallers(ServerServiceDefinition generated) {
        service = generated.getServiceDescriptor().getName();
        for (var method : generated.getMethods()) {
            methods.put(method.getMethodDescriptor().getFullMethodName(), method);
        }
    }

    /** Reads a request to its end. */
    interface Reader<T> {
        T read(CodedInputStream in) throws IOException;
    }

    /** Binds a method anew. */
    <T> HandwrittenMarshallers override(
            MethodDescriptor<?, ?> method, Reader<T> reader, ServerCalls.UnaryMethod<T, EncodedResponse> work) {
        var descriptor = method.toBuilder(new Requests<>(reader), EncodedResponse.MARSHALLER)
                .build();
        methods.put(
                descriptor.getFullMethodName(),
                ServerMethodDefinition.create(descriptor, ServerCalls.asyncUnaryCall(work)));
        return this;
    }

    ServerServiceDefinition service() {
        var bound = ServerServiceDefinition.builder(service);
        methods.values().forEach(bound::addMethod);
        return bound.build();
    }

    private record Requests<T>(Reader<T> reader) implements MethodDescriptor.Marshaller<T> {
        @Override
        public T parse(InputStream message) {
            try {
                // A message that was not compressed is there as a whole, and knows its length.
                var bytes = message instanceof KnownLength
                        ? message.readNBytes(message.available())
                        : message.readAllBytes();
                return reader.read(CodedInputStream.newInstance(bytes));
            } catch (IOException e) {
                throw Status.INTERNAL
                        .withDescription("the request is no message of the protocol")
                        .withCause(e)
                        .asRuntimeException();
            }
        }

        @Override
        public InputStream stream(T message) {
            throw new UnsupportedOperationException("requests are read only");
        }
    }
}
