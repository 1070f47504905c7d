package io.github.pulumiawsecs.simulator.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.Headers;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.model.AwsError;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** AWS's query protocol, the protocol of STS: form requests and XML responses. Supports flat requests only. */
final class QueryProtocol implements WireProtocol {
    private static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";

    @Override
    public Call.Service service() {
        return Call.Service.STS;
    }

    @Override
    public Request read(Headers headers, String body) {
        JsonObject members = new JsonObject();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                members.addProperty(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        JsonElement action = members.get("Action");
        if (action == null) {
            throw AwsError.of("MissingAction", "The request has neither an Action nor the header X-Amz-Target.");
        }
        return new Request(action.getAsString(), members);
    }

    @Override
    public String responseBody(String operation, JsonObject members, String requestId) {
        return "<" + operation + "Response xmlns=\"" + NAMESPACE + "\"><" + operation + "Result>" + xml(members) + "</"
                + operation + "Result><ResponseMetadata><RequestId>" + requestId
                + "</RequestId></ResponseMetadata></" + operation + "Response>";
    }

    @Override
    public String errorBody(AwsError error, String requestId) {
        return "<ErrorResponse xmlns=\"" + NAMESPACE + "\"><Error><Type>Sender</Type><Code>" + escape(error.code())
                + "</Code><Message>" + escape(error.message()) + "</Message></Error><RequestId>" + requestId
                + "</RequestId></ErrorResponse>";
    }

    @Override
    public String contentType() {
        return "text/xml";
    }

    private static String xml(JsonObject members) {
        StringBuilder xml = new StringBuilder();
        for (Map.Entry<String, JsonElement> member : members.entrySet()) {
            String content = member.getValue() instanceof JsonObject nested
                    ? xml(nested)
                    : escape(member.getValue().getAsString());
            xml.append('<').append(member.getKey()).append('>');
            xml.append(content);
            xml.append("</").append(member.getKey()).append('>');
        }
        return xml.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
