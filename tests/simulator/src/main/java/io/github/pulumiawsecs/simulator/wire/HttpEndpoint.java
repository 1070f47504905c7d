package io.github.pulumiawsecs.simulator.wire;

import com.sun.net.httpserver.Headers;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Caller;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.sts.Principals;
import java.util.Optional;
import java.util.UUID;

/** Decodes HTTP requests to calls and encodes the outcomes; independent of the HTTP server. Thread-safe. */
public final class HttpEndpoint {
    private final CallHandler handler;
    private final Principals principals;
    private final String defaultRegion;
    private final WireProtocol json = new JsonProtocol();
    private final WireProtocol query = new QueryProtocol();

    /** Creates an endpoint of {@code handler}; {@code defaultRegion} applies to requests without a signature. */
    public HttpEndpoint(CallHandler handler, Principals principals, String defaultRegion) {
        this.handler = handler;
        this.principals = principals;
        this.defaultRegion = defaultRegion;
    }

    /** Handles a request; returns empty if the connection must be closed without a response. */
    public Optional<HttpReply> handle(Headers headers, String body) {
        WireProtocol protocol = headers.containsKey(JsonProtocol.TARGET) ? json : query;
        String requestId = UUID.randomUUID().toString();
        String operation = "";
        Response response;
        try {
            WireProtocol.Request request = protocol.read(headers, body);
            operation = request.operation();
            response = handler.handle(new Call(protocol.service(), operation, request.members(), caller(headers)));
        } catch (AwsError error) {
            response = new Response.Failure(error);
        } catch (RuntimeException bug) {
            response = new Response.Failure(AwsError.serverError("The simulator failed: " + bug));
        }
        if (response instanceof Response.Success success) {
            String encoded = protocol.responseBody(operation, success.body(), requestId);
            return Optional.of(new HttpReply(200, protocol.contentType(), requestId, encoded));
        }
        if (response instanceof Response.Failure failure) {
            AwsError error = failure.error();
            String encoded = protocol.errorBody(error, requestId);
            return Optional.of(new HttpReply(error.status(), protocol.contentType(), requestId, encoded));
        }
        return Optional.empty();
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
}
