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

/** An engine that does nothing but to keep what a plugin says to it. */
public final class RecordingEngine implements AutoCloseable {
    private final Queue<LogRequest> received = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean rejectNext = new AtomicBoolean();
    private final Server server;

    private RecordingEngine() throws IOException {
        server = OkHttpServerBuilder.forPort(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), InsecureServerCredentials.create())
                .addService(new EngineGrpc.EngineImplBase() {
                    @Override
                    public void log(LogRequest request, StreamObserver<com.google.protobuf.Empty> to) {
                        if (rejectNext.getAndSet(false)) {
                            to.onError(Status.UNAVAILABLE.asRuntimeException());
                            return;
                        }
                        received.add(request);
                        to.onNext(com.google.protobuf.Empty.getDefaultInstance());
                        to.onCompleted();
                    }
                })
                .build()
                .start();
    }

    /**
     * Starts to listen, on a port of its own.
     *
     * @throws UncheckedIOException when no port can be had
     */
    public static RecordingEngine start() {
        try {
            return new RecordingEngine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the address that a plugin is started with, or gets in its Handshake. */
    public String address() {
        return "127.0.0.1:" + server.getPort();
    }

    /** Refuses the next thing that is said. */
    public void rejectNextLog() {
        rejectNext.set(true);
    }

    /** Returns what was said so far: the severity, the resource's URN, the message. */
    public List<LogRequest> received() {
        return List.copyOf(received);
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
