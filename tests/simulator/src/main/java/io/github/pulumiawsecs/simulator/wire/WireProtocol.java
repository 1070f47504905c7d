package io.github.pulumiawsecs.simulator.wire;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.Headers;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.model.AwsError;

/** An AWS protocol: encodes requests and responses in HTTP. */
interface WireProtocol {
    /** Returns the service that uses this protocol. */
    Call.Service service();

    /**
     * Decodes a request.
     *
     * @throws AwsError if the request is malformed
     */
    Request read(Headers headers, String body);

    /** Encodes the body of a successful response. */
    String responseBody(String operation, JsonObject members, String requestId);

    /** Encodes the body of an error response. */
    String errorBody(AwsError error, String requestId);

    /** Returns the media type of response bodies. */
    String contentType();

    /** A decoded request: the operation's name and its members. */
    record Request(String operation, JsonObject members) {}
}
