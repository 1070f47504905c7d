package io.github.pulumiawsecs.framework.rpc;

import io.github.pulumiawsecs.provider.aws.SdkWarmUp;
import io.grpc.InsecureServerCredentials;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallExecutorSupplier;
import io.grpc.okhttp.OkHttpServerBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import pulumirpc.ResourceProviderGrpc;

/** The plugin's server: on the loopback interface, on a port that the operating system picks. */
public final class PluginServer {
    /** What the engine itself accepts; a large stack's request must not fail here first. */
    private static final int MAX_MESSAGE_BYTES = 400 << 20;

    /** For work that does not wait, more than there are cores would only take turns. */
    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4);

    /** The methods that never wait for AWS; for the engine, to which they may have something to say, seldom. */
    private static final Set<String> NON_BLOCKING = Set.of(
            ResourceProviderGrpc.getHandshakeMethod().getFullMethodName(),
            ResourceProviderGrpc.getCheckConfigMethod().getFullMethodName(),
            ResourceProviderGrpc.getDiffConfigMethod().getFullMethodName(),
            ResourceProviderGrpc.getCheckMethod().getFullMethodName(),
            ResourceProviderGrpc.getDiffMethod().getFullMethodName());

    private final Server server;
    private final EngineLogClient engine;

    private PluginServer(Server server, EngineLogClient engine) {
        this.server = server;
        this.engine = engine;
    }

    /**
     * Starts to serve.
     *
     * @param version the provider's version, as GetPluginInfo and the schema tell it
     * @throws IOException when no port can be had
     */
    public static PluginServer start(String version) throws IOException {
        SdkWarmUp.start();
        var engine = new EngineLogClient();
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var server = OkHttpServerBuilder.forPort(address, InsecureServerCredentials.create())
                .executor(nonBlockingExecutor())
                .callExecutor(blockingExecutor())
                .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                .addService(new ProviderService(version, engine))
                .build()
                .start();
        return new PluginServer(server, engine);
    }

    /**
     * Returns what answers the quick methods, and hands the others over: a few threads that stay. gRPC takes each call in
     * several steps, and a virtual thread for each costs more than the step as long as its machinery is not compiled.
     */
    private static Executor nonBlockingExecutor() {
        return Executors.newFixedThreadPool(
                THREADS, work -> Thread.ofPlatform().name("quick").daemon().unstarted(work));
    }

    /** Returns what answers the others: as many virtual threads as there are calls, for each may wait long. */
    private static ServerCallExecutorSupplier blockingExecutor() {
        var virtual = Executors.newVirtualThreadPerTaskExecutor();
        return new ServerCallExecutorSupplier() {
            @Override
            public <Q, A> @Nullable Executor getExecutor(ServerCall<Q, A> call, Metadata metadata) {
                return NON_BLOCKING.contains(call.getMethodDescriptor().getFullMethodName()) ? null : virtual;
            }
        };
    }

    /** Returns the port that it serves on. */
    public int port() {
        return server.getPort();
    }

    /** Serves the engine at {@code address}: speaks to it, and ends the process when it has gone. */
    public void attachEngine(String address) {
        engine.connectTo(address);
        new EngineWatchdog(address, () -> System.exit(1)).start();
    }

    /**
     * Waits until the server ends.
     *
     * @throws InterruptedException when the thread is interrupted
     */
    public void await() throws InterruptedException {
        server.awaitTermination();
    }
}
