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

/** Plays the script to one simulator, and notes its answers so that they can be compared with another's. */
final class ScriptPlayer {
    private static final Pattern ID = Pattern.compile("ecs-svc/[0-9]{2,}");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI endpoint;
    private final String subnet;
    private final String group;
    private final Map<String, String> names = new LinkedHashMap<>();
    private String set = "";

    ScriptPlayer(URI endpoint, String subnet, String group) {
        this.endpoint = endpoint;
        this.subnet = subnet;
        this.group = group;
    }

    /** The answer: its status, and each member by path, with names in the place of what differs from run to run. */
    Map<String, String> play(ScriptStep step) throws Exception {
        String body = step.body()
                .replace("$SET", set)
                .replace("$ID", set.replaceFirst(".*/ecs-svc", "ecs-svc"))
                .replace("$SUBNET", subnet)
                .replace("$GROUP", group);
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(endpoint)
                        .header("X-Amz-Target", "AmazonEC2ContainerServiceV20141113." + step.operation())
                        .header("Content-Type", "application/x-amz-json-1.1")
                        .header(
                                "Authorization",
                                "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/ecs/aws4_request, Signature=test")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        Map<String, String> noted = new TreeMap<>();
        noted.put("(status)", String.valueOf(answer.statusCode()));
        if (answer.body().startsWith("{")) {
            JsonObject members = JsonParser.parseString(answer.body()).getAsJsonObject();
            if (set.isEmpty() && members.has("taskSet")) {
                set = members.getAsJsonObject("taskSet").get("taskSetArn").getAsString();
            }
            note("", members, noted);
        }
        return noted;
    }

    private void note(String path, JsonElement element, Map<String, String> noted) {
        if (element instanceof JsonObject object && !object.isEmpty()) {
            object.entrySet()
                    .forEach(member -> note(
                            path.isEmpty() ? member.getKey() : path + "." + member.getKey(), member.getValue(), noted));
        } else if (element instanceof JsonArray array && !array.isEmpty()) {
            for (int i = 0; i < array.size(); i++) {
                note(path + "[" + i + "]", array.get(i), noted);
            }
        } else if (path.endsWith("At") && element instanceof JsonPrimitive time && time.isNumber()) {
            noted.put(path, "<time>");
        } else {
            noted.put(path, named(element.toString()));
        }
    }

    /** Ids get numbers in the order in which they are first seen. */
    private String named(String text) {
        Matcher matcher = ID.matcher(text.replace(subnet, "<subnet>").replace(group, "<group>"));
        return matcher.replaceAll(id -> names.computeIfAbsent(id.group(), first -> "<set " + (names.size() + 1) + ">"));
    }
}
