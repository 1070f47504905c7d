package io.github.pulumiawsecs.provider.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Empty;
import io.github.pulumiawsecs.framework.rpc.PluginServer;
import io.grpc.ManagedChannel;
import io.grpc.okhttp.OkHttpChannelBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import pulumirpc.Provider.GetSchemaRequest;
import pulumirpc.ResourceProviderGrpc;

/** Damaged connections and frames do not affect the plugin's server. */
class ConnectionFuzzTest {
    private static final int IN_TEST = 400;
    private static final int IN_TORTURE = 20_000;

    /** Long enough for most responses, which nobody reads. */
    private static final int READ_MILLIS = 20;

    @Test
    void survivesDamagedConnections() throws Exception {
        try (var log = new JavaLog();
                var provider = new SimulatedProvider()) {
            var server = PluginServer.start(provider);
            var connection = record(server.port());
            new FuzzRun("damaged connections", IN_TEST, IN_TORTURE, 8, seed -> {
                        send(server.port(), ByteMutator.mutate(connection, new Choices(seed)));
                        return 1;
                    })
                    .run();
            record(server.port());
            assertThat(log.warnings()).isEmpty();
        }
    }

    /** Returns the bytes of a connection with two calls. */
    private static byte[] record(int port) throws IOException, InterruptedException {
        try (var proxy = new RecordingProxy(port)) {
            var channel = OkHttpChannelBuilder.forAddress("127.0.0.1", proxy.port())
                    .usePlaintext()
                    .maxInboundMessageSize(10 << 20)
                    .build();
            try {
                call(channel);
            } finally {
                channel.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
            }
            return proxy.sent();
        }
    }

    private static void call(ManagedChannel channel) {
        var engine = ResourceProviderGrpc.newBlockingStub(channel);
        assertThat(engine.getPluginInfo(Empty.getDefaultInstance()).getVersion())
                .isNotEmpty();
        assertThat(engine.getSchema(GetSchemaRequest.getDefaultInstance()).getSchema())
                .isNotEmpty();
    }

    private static void send(int port, byte[] bytes) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(READ_MILLIS);
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            var buffer = new byte[8_192];
            while (socket.getInputStream().read(buffer) >= 0) {
                // The server may respond, or close the connection.
            }
        } catch (SocketException | SocketTimeoutException _) {
            // The server has closed the connection, or waits for more.
        }
    }
}
