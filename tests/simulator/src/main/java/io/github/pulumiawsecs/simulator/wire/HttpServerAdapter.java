package io.github.pulumiawsecs.simulator.wire;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Caller;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.sts.Principals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Takes requests off the wire and puts answers on it. */
public final class HttpServerAdapter implements HttpHandler {
    private final CallHandler handler;
    private final Principals principals;
    private final String defaultRegion;
    private final WireProtocol json = new JsonProtocol();
    private final WireProtocol query = new QueryProtocol();

    /** A front for whoever answers; requests without a signature are for the default region. */
    public HttpServerAdapter(CallHandler answerer, Principals principals, String defaultRegion) {
        this.handler = answerer;
        this.principals = principals;
        this.defaultRegion = defaultRegion;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Headers headers = exchange.getRequestHeaders();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            WireProtocol protocol = headers.containsKey(JsonProtocol.TARGET) ? json : query;
            String requestId = UUID.randomUUID().toString();
            String operation = "";
            Response reply;
            try {
                WireProtocol.Request request = protocol.read(headers, body);
                operation = request.operation();
                reply = handler.handle(new Call(protocol.service(), operation, request.members(), caller(headers)));
            } catch (AwsError malformed) {
                reply = new Response.Failure(malformed);
            } catch (RuntimeException bug) {
                reply = new Response.Failure(AwsError.serverError("The simulator failed: " + bug));
            }
            send(exchange, protocol, operation, requestId, reply);
        }
    }

    private Caller caller(Headers headers) {
        RequestSignature signature = RequestSignature.of(headers.getFirst("Authorization"), defaultRegion);
        String userAgent = headers.getFirst("User-Agent");
        return new Caller(
                principals.scopeOf(signature.accessKey(), signature.region()),
                principals
                        .principalOf(signature.accessKey(), signature.region())
                        .toString(),
                userAgent == null ? "" : userAgent);
    }

    private static void send(
            HttpExchange exchange, WireProtocol protocol, String operation, String requestId, Response reply)
            throws IOException {
        if (reply instanceof Response.Success done) {
            JsonObject members = done.body();
            send(exchange, protocol, 200, requestId, protocol.responseBody(operation, members, requestId));
        } else if (reply instanceof Response.Failure refused) {
            AwsError error = refused.error();
            send(exchange, protocol, error.status(), requestId, protocol.errorBody(error, requestId));
        }
        // A dropped one is closed without a word.
    }

    private static void send(HttpExchange exchange, WireProtocol protocol, int status, String requestId, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", protocol.contentType());
        exchange.getResponseHeaders().set("x-amzn-RequestId", requestId);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
