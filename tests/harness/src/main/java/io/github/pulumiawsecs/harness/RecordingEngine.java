package io.github.pulumiawsecs.harness;

import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.okhttp.OkHttpServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import pulumirpc.EngineGrpc;
import pulumirpc.EngineOuterClass.LogRequest;

/** An engine that records the log messages of a plugin. Thread-safe. */
public final class RecordingEngine implements AutoCloseable {
    private final Queue<LogRequest> received = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean rejectNext = new AtomicBoolean();
    private final Server server;

    private RecordingEngine() throws IOException {
        server = OkHttpServerBuilder.forPort(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), InsecureServerCredentials.create())
                .addService(new EngineGrpc.EngineImplBase() {
                    @Override
                    public void log(LogRequest request, StreamObserver<com.google.protobuf.Empty> observer) {
                        if (rejectNext.getAndSet(false)) {
                            observer.onError(Status.UNAVAILABLE.asRuntimeException());
                            return;
                        }
                        received.add(request);
                        observer.onNext(com.google.protobuf.Empty.getDefaultInstance());
                        observer.onCompleted();
                    }
                })
                .build()
                .start();
    }

    /**
     * Starts an engine on a free port.
     *
     * @throws UncheckedIOException if no port is available
     */
    public static RecordingEngine start() {
        try {
            return new RecordingEngine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the address to start a plugin with or to send in its Handshake. */
    public String address() {
        return "127.0.0.1:" + server.getPort();
    }

    /** Rejects the next log message with UNAVAILABLE. */
    public void rejectNextLog() {
        rejectNext.set(true);
    }

    /** Returns the log messages received so far, with severity and URN. */
    public List<LogRequest> received() {
        return List.copyOf(received);
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
