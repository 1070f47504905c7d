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
 * Compares the messages of a complete life cycle with {@code life.jsonc}, which {@code make golden} regenerates.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/github/pulumiawsecs/wiretests/life.jsonc");

    @Test
    void matchesGoldenFile() throws IOException {
        String transcript;
        try (var fixture = PluginFixture.start()) {
            transcript = run(fixture)
                    .replace(fixture.simulator().endpoint().toString(), "http://SIMULATOR")
                    .replaceAll("(\"version\": )\"" + System.getProperty("awsecs.version") + "\"", "$1\"VERSION\"")
                    .replaceAll("request id [-0-9a-f]+", "request id ID");
        }
        if (System.getProperty("awsecs.golden", "").equals("write")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, transcript);
        }
        assertThat(transcript).isEqualTo(Files.readString(GOLDEN));
    }

    private static String run(PluginFixture fixture) {
        var engine = new Transcript(fixture.engine());
        begin(engine, fixture);

        engine.call(
                "Check returns all failures at once, without a call to AWS.",
                "Check",
                request("{'news': {'clustr': 'demo', 'taskDefinition': 'web:1', 'launchType': 'FARGAT',"
                        + " 'scale': {'value': 101}, 'networkConfiguration': {'awsvpcConfiguration': {}}}}"));
        var blue = checked(engine, "An omitted scale becomes 100 percent, which the preview shows.", """
                {"cluster": "demo", "service": "web", "taskDefinition": "web:1", "launchType": "FARGATE",
                 "networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-1", "subnet-2"]}},
                 "tags": {"team": "web"}}""");
        var request = with(request("{'preview': true}"), "properties", blue);
        engine.call(
                "A preview returns the known properties. Preflight reads from AWS; nothing changes.",
                "Create",
                request);
        var created = engine.call(
                "Create: CreateTaskSet and DescribeTaskSets.", "Create", with(request("{}"), "properties", blue));

        engine.call("An unchanged program has no diff.", "Diff", change(created, blue, blue));
        var scaled = changed(engine, blue, "{'scale': {'value': 50, 'unit': 'PERCENT'}, 'tags': {'team': 'core'}}");
        engine.call("Scale and tags are updated in place.", "Diff", change(created, blue, scaled));
        var preview = change(created, blue, scaled);
        preview.addProperty("preview", true);
        engine.call("The preview omits properties that AWS changes by itself.", "Update", preview);
        var updated = engine.call("Update: UpdateTaskSet and TagResource.", "Update", change(created, blue, scaled));
        updated.add("id", created.get("id"));

        drift(engine, fixture, updated, scaled);
        var green = changed(engine, scaled, "{'taskDefinition': 'web:2'}");
        engine.call("Another task definition replaces the task set.", "Diff", change(updated, scaled, green));
        end(engine, updated);
        return engine.toString();
    }

    private static void begin(Transcript engine, PluginFixture fixture) {
        engine.call(
                "The engine starts the plugin.",
                "Handshake",
                EngineClient.json("{'engineAddress': '127.0.0.1:1', 'rootDirectory': '/plugins/aws-ecs',"
                        + " 'programDirectory': '/plugins/aws-ecs', 'configureWithUrn': true}"));
        engine.call("The engine reads the version of the plugin.", "GetPluginInfo", new JsonObject());
        var urn = EngineClient.json("{'urn': 'urn:pulumi:dev::shop::pulumi:providers:aws-ecs::default'}");
        var config = fixture.config();
        config.addProperty("endpoints", config.get("endpoints").toString());
        var checked = engine.call(
                        "Nested configuration may be JSON text. The provider wraps its secret settings.",
                        "CheckConfig",
                        with(urn, "news", config))
                .getAsJsonObject("inputs");
        engine.call(
                "Configure makes no call to AWS.",
                "Configure",
                with(EngineClient.json("{'acceptSecrets': true, 'acceptResources': true}"), "args", checked));
    }

    private static void drift(Transcript engine, PluginFixture fixture, JsonObject created, JsonObject inputs) {
        var id = created.get("id").getAsString();
        fixture.simulator()
                .call(
                        "UpdateTaskSet",
                        "{'cluster': 'demo', 'service': 'web', 'taskSet': '" + id
                                + "', 'scale': {'value': 10, 'unit': 'PERCENT'}}");
        var request = with(request("{}"), "inputs", inputs);
        request.add("id", created.get("id"));
        request.add("properties", created.get("properties"));
        var read = engine.call("The scale was changed outside Pulumi: a refresh shows only that.", "Read", request);
        engine.call(
                "The engine compares the refreshed inputs with the program.",
                "Diff",
                change(read, read.getAsJsonObject("inputs"), inputs));
    }

    private static void end(Transcript engine, JsonObject created) {
        var id = with(request("{}"), "id", created.get("id"));
        engine.call("An import has only the id.", "Read", id);
        engine.call(
                "Delete: UpdateTaskSet, DeleteTaskSet, and polls until the task set is gone.",
                "Delete",
                with(id.deepCopy(), "properties", created.get("properties")));
        engine.call("A deleted task set reads as empty.", "Read", id);
        engine.call(
                "Delete of a deleted task set succeeds.",
                "Delete",
                with(id.deepCopy(), "properties", created.get("properties")));
        engine.call("The engine ends.", "Cancel", new JsonObject());
    }

    private static JsonObject checked(Transcript engine, String comment, String news) {
        return engine.call(comment, "Check", with(request("{}"), "news", EngineClient.json(news)))
                .getAsJsonObject("inputs");
    }

    private static JsonObject changed(Transcript engine, JsonObject olds, String change) {
        var news = olds.deepCopy();
        EngineClient.json(change).asMap().forEach(news::add);
        return engine.call("The program changed.", "Check", with(with(request("{}"), "olds", olds), "news", news))
                .getAsJsonObject("inputs");
    }

    private static JsonObject change(JsonObject created, JsonObject olds, JsonObject news) {
        var request = with(request("{}"), "id", created.get("id"));
        request.add("olds", created.get("properties"));
        request.add("oldInputs", olds);
        request.add("news", news);
        return request;
    }

    private static JsonObject request(String json) {
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
