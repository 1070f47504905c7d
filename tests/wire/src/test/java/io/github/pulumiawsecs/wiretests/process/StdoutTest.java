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

/** The plugin prints only its port, and listens only on the loopback interface. */
class StdoutTest {
    @Test
    void printsOnlyThePort() {
        try (var fixture = PluginFixture.start()) {
            var inputs = fixture.inputs("{}");
            var created = fixture.engine().create(inputs);
            fixture.engine().delete(created);
            assertThatThrownBy(() -> fixture.engine().read("no ARN")).hasMessageContaining("no ARN");
            assertThat(fixture.plugin().stop()).isEmpty();
            assertThat(fixture.plugin().stderr()).isEmpty();
        }
    }

    @Test
    void printsOnlyThePortWithLoggingFlags() {
        try (var plugin = PluginLauncher.plugin()
                .withArguments("--logtostderr", "-v=9", "--tracing", "http://127.0.0.1:1")
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
            // A server on all interfaces would accept connections on these addresses.
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
