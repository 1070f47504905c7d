package io.github.pulumiawsecs.simulator.vault;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The operations {@code encrypt} and {@code decrypt} of Vault's transit engine, on a free port of the loopback interface.
 * They return their input: Pulumi calls them only for the random key of a stack, with which it encrypts the secrets.
 *
 * <p>Pulumi's secrets provider {@code passphrase} would need no server, but it derives the key from the passphrase in a
 * million rounds, in each command: about half of the CPU time of a small deployment.
 *
 * <p>Thread-safe. The server runs until this process ends.
 */
public final class VaultServer {
    /** The URL for the option {@code --secrets-provider}. */
    public static final String SECRETS_PROVIDER = "hashivault://tests";

    /** The settings of a stack with this secrets provider and any key. */
    public static final String STACK_SETTINGS = """
            secretsprovider: %s
            encryptedkey: TURFeU16UTFOamM0T1dGaVkyUmxaakF4TWpNME5UWTNPRGxoWW1Oa1pXWT0=
            """.formatted(SECRETS_PROVIDER);

    private final HttpServer server;

    private VaultServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts a server.
     *
     * @throws UncheckedIOException if the loopback interface has no free port
     */
    public static VaultServer start() {
        try {
            HttpServer server =
                    HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
            server.createContext("/v1/transit/encrypt/", exchange -> reply(exchange, "plaintext", "ciphertext"));
            server.createContext("/v1/transit/decrypt/", exchange -> reply(exchange, "ciphertext", "plaintext"));
            // The thread of the server becomes a daemon like the thread that starts it.
            Thread starter = new Thread(server::start, "vault");
            starter.setDaemon(true);
            starter.start();
            return new VaultServer(server);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the environment variables with which Pulumi finds the server. */
    public Map<String, String> environment() {
        return Map.of("VAULT_ADDR", "http://127.0.0.1:" + server.getAddress().getPort(), "VAULT_TOKEN", "test");
    }

    private static void reply(HttpExchange exchange, String input, String output) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            JsonObject data = new JsonObject();
            data.add(output, JsonParser.parseString(body).getAsJsonObject().get(input));
            JsonObject reply = new JsonObject();
            reply.add("data", data);
            byte[] bytes = reply.toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
