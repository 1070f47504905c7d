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

    private PluginServer(Server server) {
        this.server = server;
    }

    /**
     * Starts to serve.
     *
     * @param version the provider's version, as GetPluginInfo and the schema tell it
     * @throws IOException when no port can be had
     */
    public static PluginServer start(String version) throws IOException {
        Rehearsal.start();
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var server = OkHttpServerBuilder.forPort(address, InsecureServerCredentials.create())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .maxInboundMessageSize(LARGEST_MESSAGE)
                .addService(new ProviderService(version))
                .build()
                .start();
        return new PluginServer(server);
    }

    /** Returns the port that it serves on. */
    public int port() {
        return server.getPort();
    }

    /** Ends the process when the engine at {@code address} has gone. */
    public void endWith(String address) {
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
