package io.github.pulumiawsecs.framework.rpc;

import io.github.pulumiawsecs.framework.resource.Provider;
import io.github.pulumiawsecs.framework.resource.ProviderContext;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The gRPC service of a provider without a connection: calls take and return the bytes of messages, on the thread of the
 * caller. Thread-safe.
 */
public final class InProcessService implements AutoCloseable {
    private static final String NAME = "pulumirpc.ResourceProvider/";

    private final EngineLogClient engine;
    private final ServerServiceDefinition service;

    /** Creates the service; it logs to the engine whose address a Handshake contains. */
    public <C extends ProviderContext> InProcessService(Provider<C> provider) {
        engine = new EngineLogClient(provider.sleeper());
        service = new ProviderService(provider, engine).bindService();
    }

    /**
     * The result of a call.
     *
     * @param responses the bytes of each response
     */
    public record Result(Status status, Metadata trailers, List<byte[]> responses) {
        /** Returns the only response of a call that must have succeeded. */
        public byte[] response() {
            if (!status.isOk()) {
                throw status.asRuntimeException();
            }
            return responses.getFirst();
        }
    }

    /** Returns the names of all methods, such as {@code Check}. */
    public List<String> methods() {
        return service.getMethods().stream()
                .map(method -> method.getMethodDescriptor().getFullMethodName().substring(NAME.length()))
                .toList();
    }

    /**
     * Makes a call and waits for its end. An exception that the service does not convert into a status reaches the caller.
     *
     * @param method the name of the method
     */
    public Result call(String method, byte[] request) {
        return call(service.getMethod(NAME + method), request);
    }

    /** Closes the connection to the engine. */
    @Override
    public void close() {
        engine.close();
    }

    private static <Q, A> Result call(ServerMethodDefinition<Q, A> method, byte[] request) {
        var call = new Call<>(method.getMethodDescriptor());
        var listener = method.getServerCallHandler().startCall(call, new Metadata());
        listener.onMessage(method.getMethodDescriptor().parseRequest(new ByteArrayInputStream(request)));
        listener.onHalfClose();
        var result = call.result.join();
        listener.onComplete();
        return result;
    }

    private static final class Call<Q, A> extends ServerCall<Q, A> {
        private final MethodDescriptor<Q, A> method;
        private final List<byte[]> responses = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Result> result = new CompletableFuture<>();

        Call(MethodDescriptor<Q, A> method) {
            this.method = method;
        }

        @Override
        public void sendMessage(A message) {
            try {
                responses.add(method.streamResponse(message).readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close(Status status, Metadata trailers) {
            if (!result.complete(new Result(status, trailers, responses))) {
                throw new IllegalStateException("the call was closed twice");
            }
        }

        @Override
        public MethodDescriptor<Q, A> getMethodDescriptor() {
            return method;
        }

        @Override
        public void request(int messages) {}

        @Override
        public void sendHeaders(Metadata headers) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
