package io.github.pulumiawsecs.wiretests.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.wiretests.plugin.EngineClient;
import io.github.pulumiawsecs.wiretests.plugin.PluginFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plugin as {@code -Dplugin.plain=true} builds it: with all classes of the libraries, and without an AOT cache. */
class PlainPluginTest {
    private static final String INPUTS = """
            {"cluster": "demo", "service": "web", "taskDefinition": "web:1", "launchType": "FARGATE",
             "networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-1"]}}, "scale": {"value": %d}}""";

    @Test
    void servesHandshakeCheckAndDiff(@TempDir Path temporary) throws IOException {
        try (var plugin =
                PluginFolder.plain(temporary.resolve("plugin")).launch().start()) {
            var engine = new EngineClient(plugin);
            assertThat(engine.call("Handshake", "{'engineAddress': '127.0.0.1:1'}")
                            .has("acceptSecrets"))
                    .isTrue();
            engine.call("Configure", "{'args': {'region': 'us-east-1'}}");
            assertThat(EngineClient.failureReasons(engine.check(EngineClient.json(INPUTS.formatted(101)))))
                    .singleElement()
                    .asString()
                    .startsWith("scale.value: ");
            var oldInputs =
                    engine.check(EngineClient.json(INPUTS.formatted(100))).getAsJsonObject("inputs");
            var newInputs =
                    engine.check(EngineClient.json(INPUTS.formatted(50))).getAsJsonObject("inputs");
            var created = EngineClient.json("{'id': 'arn:aws:ecs:us-east-1:123456789012:task-set/demo/web/ecs-svc/1'}");
            created.add("properties", oldInputs);
            assertThat(engine.diff(created, oldInputs, newInputs)
                            .getAsJsonObject("detailedDiff")
                            .keySet())
                    .containsExactly("scale.value");
            assertThat(plugin.stop()).isEmpty();
            assertThat(plugin.stderr()).isEmpty();
        }
    }
}
