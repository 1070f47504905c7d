package io.github.pulumiawsecs.wiretests.shrunk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.pulumiawsecs.harness.LoginCache;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A fake of ECS, STS, IAM Identity Center, and the metadata services of containers and instances. */
final class CredentialSources implements AutoCloseable {
    private static final String KEYS = """
            "AccessKeyId": "%1$s", "SecretAccessKey": "secret", "Token": "token", "SessionToken": "token", \
            "accessKeyId": "%1$s", "secretAccessKey": "secret", "sessionToken": "token", \
            "Expiration": "2099-01-01T00:00:00Z", "expiration": 4070908800000""";

    private static final String ROLE = """
            <%1$sResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><%1$sResult><Credentials>
            <AccessKeyId>OFROLE</AccessKeyId><SecretAccessKey>secret</SecretAccessKey><SessionToken>token</SessionToken>
            <Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></%1$sResult></%1$sResponse>""";

    /** The name of a role that STS rejects. */
    static final String REJECTED = "forbidden";

    private static final String REJECTION = """
            <ErrorResponse><Error><Code>AccessDenied</Code><Message>User: arn:aws:iam::1:user/me is not authorized to \
            perform: sts:AssumeRole on resource: x</Message></Error><RequestId>r1</RequestId></ErrorResponse>""";

    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> signaturesOfRoles = new CopyOnWriteArrayList<>();
    private volatile String signature = "none";

    CredentialSources() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Returns the requests so far as method and path. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** Returns the Authorization header of the last call to ECS. */
    String signature() {
        return signature;
    }

    /** Returns the Authorization headers of the calls that assume a role with credentials. */
    List<String> signaturesOfRoles() {
        return List.copyOf(signaturesOfRoles);
    }

    /** Returns the output of a {@code credential_process}. */
    static String process(String accessKey) {
        return "{\"Version\": 1, " + KEYS.formatted(accessKey) + "}";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            requests.add(request);
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (exchange.getRequestHeaders().containsKey("X-Amz-Target")) {
                signature = exchange.getRequestHeaders().getFirst("Authorization");
            }
            if (body.contains("Action=AssumeRole&")) {
                signaturesOfRoles.add(exchange.getRequestHeaders().getFirst("Authorization"));
            }
            boolean isRejected = body.contains(REJECTED);
            var answer = (isRejected ? REJECTION : answer(request, body)).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(isRejected ? 403 : 200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static String answer(String request, String body) {
        return switch (request) {
            case "PUT /latest/api/token" -> "token";
            case "GET /latest/meta-data/iam/security-credentials/",
                    "GET /latest/meta-data/iam/security-credentials-extended/" -> "role";
            case "GET /latest/meta-data/iam/security-credentials/role",
                    "GET /latest/meta-data/iam/security-credentials-extended/role" ->
                "{\"Code\": \"Success\", " + KEYS.formatted("OFINSTANCE") + "}";
            case "GET /container" -> "{" + KEYS.formatted("OFCONTAINER") + "}";
            case "GET /federation/credentials" -> "{\"roleCredentials\": {" + KEYS.formatted("OFSSO") + "}}";
            case "POST /token" -> "{\"accessToken\": \"renewed\", \"expiresIn\": 3600, \"refreshToken\": \"again\"}";
            case "POST /v1/token" -> LoginCache.renewed("OFRENEWEDLOGIN");
            default -> ofApi(body);
        };
    }

    private static String ofApi(String body) {
        if (body.contains("Action=AssumeRoleWithWebIdentity")) {
            return ROLE.formatted("AssumeRoleWithWebIdentity");
        }
        return body.contains("Action=AssumeRole")
                ? ROLE.formatted("AssumeRole")
                : "{\"taskSets\": [], \"failures\": []}";
    }
}
