package io.github.pulumiawsecs.simulator.moto;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends the script to one simulator and returns comparable responses. */
final class ScriptPlayer {
    private static final Pattern ID = Pattern.compile("ecs-svc/[0-9]{2,}");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI endpoint;
    private final String subnet;
    private final String group;
    private final Map<String, String> placeholders = new LinkedHashMap<>();
    private String set = "";

    ScriptPlayer(URI endpoint, String subnet, String group) {
        this.endpoint = endpoint;
        this.subnet = subnet;
        this.group = group;
    }

    /** Returns the status and the members of the response by path, with ids and times replaced by placeholders. */
    Map<String, String> play(ScriptStep step) throws Exception {
        String body = step.body()
                .replace("$SET", set)
                .replace("$ID", set.replaceFirst(".*/ecs-svc", "ecs-svc"))
                .replace("$SUBNET", subnet)
                .replace("$GROUP", group);
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(endpoint)
                        .header("X-Amz-Target", "AmazonEC2ContainerServiceV20141113." + step.operation())
                        .header("Content-Type", "application/x-amz-json-1.1")
                        .header(
                                "Authorization",
                                "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/ecs/aws4_request, Signature=test")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        Map<String, String> values = new TreeMap<>();
        values.put("(status)", String.valueOf(response.statusCode()));
        if (response.body().startsWith("{")) {
            JsonObject members = JsonParser.parseString(response.body()).getAsJsonObject();
            if (set.isEmpty() && members.has("taskSet")) {
                set = members.getAsJsonObject("taskSet").get("taskSetArn").getAsString();
            }
            addMember("", members, values);
        }
        return values;
    }

    private void addMember(String path, JsonElement element, Map<String, String> values) {
        if (element instanceof JsonObject object && !object.isEmpty()) {
            object.entrySet()
                    .forEach(member -> addMember(
                            path.isEmpty() ? member.getKey() : path + "." + member.getKey(),
                            member.getValue(),
                            values));
        } else if (element instanceof JsonArray array && !array.isEmpty()) {
            for (int i = 0; i < array.size(); i++) {
                addMember(path + "[" + i + "]", array.get(i), values);
            }
        } else if (path.endsWith("At") && element instanceof JsonPrimitive time && time.isNumber()) {
            values.put(path, "<time>");
        } else {
            values.put(path, withPlaceholders(element.toString()));
        }
    }

    /** Replaces ids by numbers in the order of first occurrence. */
    private String withPlaceholders(String text) {
        Matcher matcher = ID.matcher(text.replace(subnet, "<subnet>").replace(group, "<group>"));
        return matcher.replaceAll(
                id -> placeholders.computeIfAbsent(id.group(), first -> "<set " + (placeholders.size() + 1) + ">"));
    }
}
