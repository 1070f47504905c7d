package io.github.pulumiawsecs.framework.rpc;

import io.grpc.MethodDescriptor;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.ServerCalls;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Replaces the marshallers of methods that carry property values: their requests are decoded by a {@link RequestFormat},
 * their responses encoded by a {@link StructWriter}. The bytes on the wire are the same. Not thread-safe:
 * used once, at the start of the server.
 */
final class HandwrittenMarshallers {
    private final Map<String, ServerMethodDefinition<?, ?>> methods = new LinkedHashMap<>();
    private final String service;

    /** @param generated the service with the generated marshallers */
    HandwrittenMarshallers(ServerServiceDefinition generated) {
        service = generated.getServiceDescriptor().getName();
        for (var method : generated.getMethods()) {
            methods.put(method.getMethodDescriptor().getFullMethodName(), method);
        }
    }

    /** Replaces the marshallers and the handler of a method with one response. */
    HandwrittenMarshallers override(
            MethodDescriptor<?, ?> method,
            RequestFormat request,
            ServerCalls.UnaryMethod<RequestMessage, EncodedResponse> handler) {
        var descriptor = method.toBuilder(request, EncodedResponse.MARSHALLER).build();
        return put(ServerMethodDefinition.create(descriptor, ServerCalls.asyncUnaryCall(handler)));
    }

    /** Replaces the request's marshaller and the handler of a method with a stream of responses. */
    <RespT> HandwrittenMarshallers overrideStreaming(
            MethodDescriptor<?, RespT> method,
            RequestFormat request,
            ServerCalls.ServerStreamingMethod<RequestMessage, RespT> handler) {
        var descriptor =
                method.toBuilder(request, method.getResponseMarshaller()).build();
        return put(ServerMethodDefinition.create(descriptor, ServerCalls.asyncServerStreamingCall(handler)));
    }

    private HandwrittenMarshallers put(ServerMethodDefinition<?, ?> method) {
        methods.put(method.getMethodDescriptor().getFullMethodName(), method);
        return this;
    }

    ServerServiceDefinition build() {
        var definition = ServerServiceDefinition.builder(service);
        methods.values().forEach(method -> definition.addMethod(MalformedRequests.reject(method)));
        return definition.build();
    }
}
