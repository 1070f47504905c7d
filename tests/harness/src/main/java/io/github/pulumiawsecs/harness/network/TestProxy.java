package io.github.pulumiawsecs.harness.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An HTTP proxy that tunnels and forwards. It reaches only the hosts that a test names. Thread-safe. */
public final class TestProxy extends LoopbackSocketServer {
    private final boolean isTls;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> targets = new ConcurrentHashMap<>();
    private volatile String credentials = "";
    private volatile String challenge = "Basic realm=\"test\"";
    private volatile String refusal = "";

    private TestProxy(Optional<PrivateAuthority.Certificate> certificate) {
        super(certificate);
        isTls = certificate.isPresent();
    }

    public static TestProxy start() {
        return start(Optional.empty());
    }

    /** Starts a proxy to which connections use TLS. */
    public static TestProxy startTls() {
        return start(Optional.of(PrivateAuthority.Certificate.SERVER));
    }

    private static TestProxy start(Optional<PrivateAuthority.Certificate> certificate) {
        var proxy = new TestProxy(certificate);
        proxy.listen();
        return proxy;
    }

    /** Connects {@code host:port}, or {@code *} for all, with a port of this machine. */
    public TestProxy reaching(String target, int port) {
        targets.put(target, port);
        return this;
    }

    /** Rejects requests without these credentials, {@code user:password}. */
    public TestProxy requiring(String userAndPassword) {
        credentials = userAndPassword;
        return this;
    }

    /** Demands another scheme of authentication. */
    public TestProxy challenging(String header) {
        challenge = header;
        return this;
    }

    /** Answers all requests with a status line's code and reason, such as "403 Forbidden". */
    public TestProxy refusing(String status) {
        refusal = status;
        return this;
    }

    /** Returns the URL with user information, which may be empty, such as {@code user:p%40ss@}. */
    public String url(String userInfo) {
        return (isTls ? "https://" : "http://") + userInfo + "localhost:" + port();
    }

    /** Returns the requests so far: request line, a blank, and the decoded credentials. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    void serve(Socket connection) throws IOException {
        var head = readHead(connection.getInputStream());
        var line = head.lines().findFirst().orElse("").split(" ", 3);
        var given = credentialsOf(head);
        requests.add((line[0] + " " + line[1] + " " + given).strip());
        if (!credentials.isEmpty() && !credentials.equals(given)) {
            answer(connection, "407 Proxy Authentication Required\r\nProxy-Authenticate: " + challenge);
        } else if (!refusal.isEmpty()) {
            answer(connection, refusal);
        } else if (line[0].equals("CONNECT")) {
            var target = open(line[1]);
            connection.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            Relay.run(connection, target);
        } else {
            var authority = line[1].replaceFirst("^http://([^/]+).*", "$1");
            var target = open(authority.contains(":") ? authority : authority + ":80");
            var forwarded = head.replaceFirst("http://[^/]+", "").replaceFirst("(?i)Proxy-Authorization:.*\r\n", "");
            target.getOutputStream().write(forwarded.getBytes(StandardCharsets.ISO_8859_1));
            Relay.run(connection, target);
        }
    }

    private Socket open(String target) throws IOException {
        var port = targets.getOrDefault(target, targets.get("*"));
        if (port == null) {
            throw new IOException("the test does not name " + target);
        }
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    private static void answer(Socket connection, String status) throws IOException {
        var response = "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n";
        connection.getOutputStream().write(response.getBytes(StandardCharsets.UTF_8));
        // To close a connection with unread bytes would reset it, and the client might lose the answer.
        connection.setSoTimeout(1000);
        connection.shutdownOutput();
        connection.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    private static String credentialsOf(String head) {
        return head.lines()
                .filter(header -> header.startsWith("Proxy-Authorization: Basic "))
                .map(header -> header.substring(header.lastIndexOf(' ') + 1))
                .map(base64 -> new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    private static String readHead(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed");
            }
            head.append((char) next);
        }
        return head.toString();
    }
}
