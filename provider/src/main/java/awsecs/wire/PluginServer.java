package awsecs.wire;

import awsecs.aws.Rehearsal;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.okhttp.OkHttpServerBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** The plugin's server: on the loopback interface, on a port that the operating system picks. */
public final class PluginServer {
    /** What the engine itself accepts; a large stack's request must not fail here first. */
    private static final int LARGEST_MESSAGE = 400 << 20;

    private final Server server;
    private final EngineLink engine;

    private PluginServer(Server server, EngineLink engine) {
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
        Rehearsal.start();
        var engine = new EngineLink();
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var server = OkHttpServerBuilder.forPort(address, InsecureServerCredentials.create())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .maxInboundMessageSize(LARGEST_MESSAGE)
                .addService(new ProviderService(version, engine))
                .build()
                .start();
        return new PluginServer(server, engine);
    }

    /** Returns the port that it serves on. */
    public int port() {
        return server.getPort();
    }

    /** Serves the engine at {@code address}: speaks to it, and ends the process when it has gone. */
    public void serve(String address) {
        engine.at(address);
        new EngineWatch(address, () -> System.exit(1)).start();
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
