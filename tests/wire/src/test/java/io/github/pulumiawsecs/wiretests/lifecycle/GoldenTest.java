package io.github.pulumiawsecs.wiretests.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.pulumiawsecs.wiretests.plugin.EngineClient;
import io.github.pulumiawsecs.wiretests.plugin.PluginFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * One whole life on the wire, held against {@code life.jsonc}, where it can be read from beginning to end. After a change
 * that is meant, {@code -Dawsecs.golden=write} writes the file anew.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/github/pulumiawsecs/wiretests/life.jsonc");

    @Test
    void matchesGoldenFile() throws IOException {
        String spoken;
        try (var stage = PluginFixture.set()) {
            spoken = live(stage)
                    .replace(stage.simulator().endpoint().toString(), "http://SIMULATOR")
                    .replaceAll("(\"version\": )\"" + System.getProperty("awsecs.version") + "\"", "$1\"VERSION\"")
                    .replaceAll("request id [-0-9a-f]+", "request id ID");
        }
        if (System.getProperty("awsecs.golden", "").equals("write")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, spoken);
        }
        assertThat(spoken).isEqualTo(Files.readString(GOLDEN));
    }

    private static String live(PluginFixture stage) {
        var engine = new Transcript(stage.engine());
        begin(engine, stage);

        engine.call(
                "Mistakes are told all at once, before AWS is asked.",
                "Check",
                about("{'news': {'clustr': 'demo', 'taskDefinition': 'web:1', 'launchType': 'FARGAT',"
                        + " 'scale': {'value': 101}, 'networkConfiguration': {'awsvpcConfiguration': {}}}}"));
        var blue = checked(engine, "An omitted scale is 100 percent, and the preview shows it.", """
                {"cluster": "demo", "service": "web", "taskDefinition": "web:1", "launchType": "FARGATE",
                 "networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-1", "subnet-2"]}},
                 "tags": {"team": "web"}}""");
        var request = with(about("{'preview': true}"), "properties", blue);
        engine.call(
                "A preview promises what is known. The account is looked at, and nothing is changed.",
                "Create",
                request);
        var made = engine.call("The task set is made and read back.", "Create", with(about("{}"), "properties", blue));

        engine.call("The same program again: no difference.", "Diff", change(made, blue, blue));
        var half = changed(engine, blue, "{'scale': {'value': 50, 'unit': 'PERCENT'}, 'tags': {'team': 'core'}}");
        engine.call("Scale and tags change in place.", "Diff", change(made, blue, half));
        var preview = change(made, blue, half);
        preview.addProperty("preview", true);
        engine.call("What moves by itself is not promised.", "Update", preview);
        var updated = engine.call("UpdateTaskSet and TagResource.", "Update", change(made, blue, half));
        updated.add("id", made.get("id"));

        drift(engine, stage, updated, half);
        var green = changed(engine, half, "{'taskDefinition': 'web:2'}");
        engine.call("Another task definition takes another task set.", "Diff", change(updated, half, green));
        end(engine, updated);
        return engine.toString();
    }

    private static void begin(Transcript engine, PluginFixture stage) {
        engine.call(
                "The engine introduces itself.",
                "Handshake",
                EngineClient.json("{'engineAddress': '127.0.0.1:1', 'rootDirectory': '/plugins/aws-ecs',"
                        + " 'programDirectory': '/plugins/aws-ecs', 'configureWithUrn': true}"));
        engine.call("Who is there?", "GetPluginInfo", new JsonObject());
        var urn = EngineClient.json("{'urn': 'urn:pulumi:dev::shop::pulumi:providers:aws-ecs::default'}");
        var config = stage.config();
        config.addProperty("endpoints", config.get("endpoints").toString());
        engine.call("Nested configuration may arrive as JSON text.", "CheckConfig", with(urn, "news", config));
        engine.call(
                "Nothing is asked of AWS yet.",
                "Configure",
                with(EngineClient.json("{'acceptSecrets': true, 'acceptResources': true}"), "args", stage.config()));
    }

    private static void drift(Transcript engine, PluginFixture stage, JsonObject made, JsonObject inputs) {
        var id = made.get("id").getAsString();
        stage.simulator()
                .call(
                        "UpdateTaskSet",
                        "{'cluster': 'demo', 'service': 'web', 'taskSet': '" + id
                                + "', 'scale': {'value': 10, 'unit': 'PERCENT'}}");
        var request = with(about("{}"), "inputs", inputs);
        request.add("id", made.get("id"));
        request.add("properties", made.get("properties"));
        var read = engine.call("Somebody changed the scale: a refresh shows that and nothing else.", "Read", request);
        engine.call(
                "The engine compares what it read with the program.",
                "Diff",
                change(read, read.getAsJsonObject("inputs"), inputs));
    }

    private static void end(Transcript engine, JsonObject made) {
        var id = with(about("{}"), "id", made.get("id"));
        engine.call("An import knows the id alone.", "Read", id);
        engine.call("The end.", "Delete", with(id.deepCopy(), "properties", made.get("properties")));
        engine.call("Gone.", "Read", id);
        engine.call("Gone already is success.", "Delete", with(id.deepCopy(), "properties", made.get("properties")));
        engine.call("The engine has finished.", "Cancel", new JsonObject());
    }

    private static JsonObject checked(Transcript engine, String why, String news) {
        return engine.call(why, "Check", with(about("{}"), "news", EngineClient.json(news)))
                .getAsJsonObject("inputs");
    }

    private static JsonObject changed(Transcript engine, JsonObject olds, String change) {
        var news = olds.deepCopy();
        EngineClient.json(change).asMap().forEach(news::add);
        return engine.call("The program was changed.", "Check", with(with(about("{}"), "olds", olds), "news", news))
                .getAsJsonObject("inputs");
    }

    private static JsonObject change(JsonObject made, JsonObject olds, JsonObject news) {
        var request = with(about("{}"), "id", made.get("id"));
        request.add("olds", made.get("properties"));
        request.add("oldInputs", olds);
        request.add("news", news);
        return request;
    }

    private static JsonObject about(String json) {
        var request = new JsonObject();
        request.addProperty("urn", EngineClient.URN);
        EngineClient.json(json).asMap().forEach(request::add);
        return request;
    }

    private static JsonObject with(JsonObject request, String name, JsonElement value) {
        request.add(name, value);
        return request;
    }
}
