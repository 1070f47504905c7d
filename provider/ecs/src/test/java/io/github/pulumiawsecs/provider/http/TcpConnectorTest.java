package io.github.pulumiawsecs.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TcpConnectorTest {
    private static final Peer PEER = new Peer("https://ecs.test", "check the network");

    @Test
    void triesNextAddress() throws IOException {
        try (var server = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"))) {
            for (var unreachable : List.of("127.0.0.2", "::1", "fe80::1")) {
                var connector = connector(unreachable, "127.0.0.1");
                try (var connection = connector.connect("ecs.test", server.getLocalPort(), PEER)) {
                    assertThat(connection.getInetAddress().getHostAddress()).isEqualTo("127.0.0.1");
                }
            }
        }
    }

    @Test
    void prefersAddressThatWorked() throws IOException {
        try (var server = new ServerSocket(freePort(), 5, InetAddress.ofLiteral("127.0.0.1"))) {
            var connector = connector("127.0.0.2", "127.0.0.1");
            connector.connect("ecs.test", server.getLocalPort(), PEER).close();
            try (var restarted = new ServerSocket(server.getLocalPort(), 5, InetAddress.ofLiteral("127.0.0.2"));
                    var connection = connector.connect("ecs.test", restarted.getLocalPort(), PEER)) {
                assertThat(connection.getInetAddress().getHostAddress()).isEqualTo("127.0.0.1");
            }
        }
    }

    @Test
    void reportsEachAddress() throws IOException {
        int port = freePort();

        assertThatThrownBy(() -> connector("127.0.0.2", "127.0.0.1").connect("ecs.test", port, PEER))
                .isInstanceOf(NotSentException.class)
                .hasMessage("cannot connect to https://ecs.test: 127.0.0.2 connection refused, 127.0.0.1 connection"
                        + " refused; nothing was sent");
    }

    @Test
    void limitsNumberOfAddresses() throws IOException {
        int port = freePort();
        var addresses = new ArrayList<String>();
        for (int i = 1; i < 10; i++) {
            addresses.add("127.0.0." + i);
        }

        assertThatThrownBy(() -> connector(addresses.toArray(String[]::new)).connect("ecs.test", port, PEER))
                .hasMessageContaining("127.0.0.4")
                .hasMessageNotContaining("127.0.0.5");
    }

    private static int freePort() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.2"))) {
            return server.getLocalPort();
        }
    }

    private static TcpConnector connector(String... addresses) {
        return new TcpConnector(
                _ -> Stream.of(addresses).map(InetAddress::ofLiteral).toArray(InetAddress[]::new));
    }
}
