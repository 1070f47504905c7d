package io.github.pulumiawsecs.framework.rpc;

import io.github.pulumiawsecs.framework.resource.Provider;
import io.github.pulumiawsecs.framework.resource.ProviderContext;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
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
import java.util.concurrent.ThreadFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import pulumirpc.ResourceProviderGrpc;

/** The plugin's gRPC server, on the loopback interface and a port that the operating system picks. Thread-safe. */
public final class PluginServer {
    /** The engine's own limit: the request of a large stack must not fail here first. */
    private static final int MAX_MESSAGE_BYTES = 400 << 20;

    /** Non-blocking work: no more threads than cores. */
    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4);

    /** The methods that make no call to the cloud; they may block shortly to send a warning to the engine. */
    private static final Set<String> NON_BLOCKING = Set.of(
            ResourceProviderGrpc.getHandshakeMethod().getFullMethodName(),
            ResourceProviderGrpc.getCheckConfigMethod().getFullMethodName(),
            ResourceProviderGrpc.getDiffConfigMethod().getFullMethodName(),
            ResourceProviderGrpc.getCheckMethod().getFullMethodName(),
            ResourceProviderGrpc.getDiffMethod().getFullMethodName());

    /** gRPC logs the stack of each connection that ends within a frame, as when the engine is killed. */
    private static final Logger TRANSPORT_LOG = Logger.getLogger("io.grpc.okhttp.OkHttpServerTransport");

    private final Server server;
    private final EngineLogClient engine;
    private final Sleeper sleeper;

    private PluginServer(Server server, EngineLogClient engine, Sleeper sleeper) {
        this.server = server;
        this.engine = engine;
        this.sleeper = sleeper;
    }

    /**
     * Starts the server.
     *
     * @throws IOException when it cannot bind a port
     */
    public static <C extends ProviderContext> PluginServer start(Provider<C> provider) throws IOException {
        TRANSPORT_LOG.setLevel(Level.SEVERE);
        var engine = new EngineLogClient(provider.sleeper());
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var server = OkHttpServerBuilder.forPort(address, InsecureServerCredentials.create())
                .executor(nonBlockingExecutor())
                .callExecutor(blockingExecutor())
                .transportExecutor(Executors.newCachedThreadPool(daemons("transport")))
                .scheduledExecutorService(Executors.newScheduledThreadPool(1, daemons("timer")))
                .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                .addService(new ProviderService(provider, engine))
                .build()
                .start();
        return new PluginServer(server, engine, provider.sleeper());
    }

    /**
     * Returns the executor of non-blocking methods, which also dispatches the others: a few platform threads. gRPC
     * processes each call in several steps; a virtual thread for each step costs more than the step while the JVM's
     * code for virtual threads is not compiled yet.
     */
    private static Executor nonBlockingExecutor() {
        return Executors.newFixedThreadPool(THREADS, daemons("rpc"));
    }

    /** The threads of gRPC's own executors have numbers: formatting the first one takes 5 ms of the start. */
    private static ThreadFactory daemons(String name) {
        return work -> Thread.ofPlatform().name(name).daemon().unstarted(work);
    }

    /** Returns the executor of blocking methods: one virtual thread for each call. */
    private static ServerCallExecutorSupplier blockingExecutor() {
        var virtual = Executors.newVirtualThreadPerTaskExecutor();
        return new ServerCallExecutorSupplier() {
            @Override
            public <ReqT, RespT> @Nullable Executor getExecutor(ServerCall<ReqT, RespT> call, Metadata metadata) {
                return NON_BLOCKING.contains(call.getMethodDescriptor().getFullMethodName()) ? null : virtual;
            }
        };
    }

    /** Returns the port of the server. */
    public int port() {
        return server.getPort();
    }

    /** Logs to the engine at {@code address}, and ends the process when the engine exits. */
    public void attachEngine(String address) {
        engine.connectTo(address);
        new EngineWatchdog(sleeper, address, () -> System.exit(1)).start();
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
