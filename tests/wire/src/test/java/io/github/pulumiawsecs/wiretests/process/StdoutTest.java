package io.github.pulumiawsecs.wiretests.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.wiretests.plugin.EngineClient;
import io.github.pulumiawsecs.wiretests.plugin.PluginFixture;
import io.github.pulumiawsecs.wiretests.plugin.PluginLauncher;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The plugin keeps to its port: on the loopback interface, and not a word besides the port's number. */
class StdoutTest {
    @Test
    void printsOnlyThePort() {
        try (var stage = PluginFixture.set()) {
            var inputs = stage.inputs("{}");
            var made = stage.engine().create(inputs);
            stage.engine().delete(made);
            assertThatThrownBy(() -> stage.engine().read("no ARN")).hasMessageContaining("no ARN");
            assertThat(stage.plugin().stop()).isEmpty();
            assertThat(stage.plugin().stderr()).isEmpty();
        }
    }

    @Test
    void printsOnlyThePortWithLoggingFlags() {
        try (var plugin = PluginLauncher.plugin()
                .saying("--logtostderr", "-v=9", "--tracing", "http://127.0.0.1:1")
                .start()) {
            assertThat(new EngineClient(plugin).call("GetPluginInfo", "{}").has("version"))
                    .isTrue();
            assertThat(plugin.stop()).isEmpty();
            assertThat(plugin.stderr()).isEmpty();
        }
    }

    @Test
    void listensOnlyOnLoopback() throws IOException {
        try (var plugin = PluginLauncher.plugin().start()) {
            connect(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), plugin.port());
            // A server on all addresses would answer at each of these.
            var others = Stream.concat(
                    Stream.of(
                            InetAddress.getByAddress(new byte[] {127, 0, 0, 2}),
                            InetAddress.getByAddress(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1})),
                    NetworkInterface.networkInterfaces()
                            .flatMap(NetworkInterface::inetAddresses)
                            .filter(address -> !address.isLoopbackAddress()));
            assertThat(others)
                    .allSatisfy(address -> assertThatThrownBy(() -> connect(address, plugin.port()))
                            .isInstanceOf(IOException.class));
        }
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2_000);
        }
    }
}
