package io.github.pulumiawsecs.simulator.wire;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.Headers;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.model.AwsError;

/** One of AWS's ways to put requests and answers into HTTP. */
interface WireProtocol {
    /** The service that is spoken to this way. */
    Call.Service service();

    /**
     * The request, which has the operation's name and its members.
     *
     * @throws AwsError when it is not well-formed
     */
    Request read(Headers headers, String body);

    /** The body of an answer. */
    String responseBody(String operation, JsonObject members, String requestId);

    /** The body of a refusal. */
    String errorBody(AwsError error, String requestId);

    /** The bodies' media type. */
    String contentType();

    /** An operation's name and the members of the request. */
    record Request(String operation, JsonObject members) {}
}
