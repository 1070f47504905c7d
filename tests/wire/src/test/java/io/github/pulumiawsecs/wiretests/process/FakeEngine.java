package io.github.pulumiawsecs.wiretests.process;

import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.okhttp.OkHttpServerBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** A minimal engine: a gRPC server that accepts connections. Also a main class, so that a test can kill its process. */
final class FakeEngine implements AutoCloseable {
    private final Server server;

    FakeEngine() throws IOException {
        server = OkHttpServerBuilder.forPort(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), InsecureServerCredentials.create())
                .build()
                .start();
    }

    String address() {
        return "127.0.0.1:" + server.getPort();
    }

    /** Shuts down and closes the connections. */
    void stop() {
        server.shutdownNow();
    }

    @Override
    public void close() {
        stop();
    }

    /** Starts an engine in another process, which prints its address. */
    static Process startProcess() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FakeEngine.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @SuppressWarnings("SystemOut") // the other process prints its address
    public static void main(String... args) throws IOException, InterruptedException {
        var engine = new FakeEngine();
        System.out.println(engine.address());
        engine.server.awaitTermination();
    }
}
