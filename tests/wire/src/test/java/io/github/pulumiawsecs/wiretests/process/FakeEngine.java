package io.github.pulumiawsecs.wiretests.process;

import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.okhttp.OkHttpServerBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** The least of an engine: a gRPC server to connect to. Also a program of its own, which can be killed. */
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

    /** Ends, with a word of farewell to those that are connected. */
    void stop() {
        server.shutdownNow();
    }

    @Override
    public void close() {
        stop();
    }

    /** Starts another process that is an engine, and prints its address. */
    static Process elsewhere() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FakeEngine.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @SuppressWarnings("SystemOut") // how the other process tells its address
    public static void main(String... args) throws IOException, InterruptedException {
        var engine = new FakeEngine();
        System.out.println(engine.address());
        engine.server.awaitTermination();
    }
}
