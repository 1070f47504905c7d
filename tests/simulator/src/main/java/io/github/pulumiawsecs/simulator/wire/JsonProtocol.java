package io.github.pulumiawsecs.simulator.wire;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.Headers;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.operation.Json;

/** AWS JSON 1.1, the protocol of ECS: the header {@code X-Amz-Target} names the operation. */
final class JsonProtocol implements WireProtocol {
    static final String TARGET = "X-Amz-Target";
    private static final String PREFIX = "AmazonEC2ContainerServiceV20141113.";

    @Override
    public Call.Service service() {
        return Call.Service.ECS;
    }

    @Override
    public Request read(Headers headers, String body) {
        String target = String.valueOf(headers.getFirst(TARGET));
        if (!target.startsWith(PREFIX)) {
            throw AwsError.of("UnknownOperationException", TARGET + " must start with " + PREFIX);
        }
        return new Request(target.substring(PREFIX.length()), Json.parse(body));
    }

    @Override
    public String responseBody(String operation, JsonObject members, String requestId) {
        return members.toString();
    }

    @Override
    public String errorBody(AwsError error, String requestId) {
        JsonObject body = new JsonObject();
        body.addProperty("__type", error.code());
        body.addProperty("message", error.message());
        return body.toString();
    }

    @Override
    public String contentType() {
        return "application/x-amz-json-1.1";
    }
}
