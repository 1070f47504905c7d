package io.github.pulumiawsecs.wiretests.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.wiretests.plugin.EngineClient;
import io.github.pulumiawsecs.wiretests.plugin.PluginFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the golden exchange does not show: which calls reach AWS, and that nothing is done twice. */
class WireLifecycleTest {
    private static PluginFixture stage;
    private static EngineClient engine;

    private JsonObject made = new JsonObject();

    @BeforeAll
    static void set() {
        stage = PluginFixture.set();
        engine = stage.engine();
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @AfterEach
    void delete() {
        if (made.has("id")) {
            engine.delete(made);
        }
        stage.called();
    }

    @Test
    void keepsSecretsInStateAndRead() {
        var secret = "{'4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270', 'value': 'blue'}";
        var inputs = stage.inputs("{'externalId': " + secret + "}");
        made = engine.create(inputs);
        assertThat(made.getAsJsonObject("properties").get("externalId")).isEqualTo(EngineClient.json(secret));
        var request = EngineClient.json("{'urn': '" + EngineClient.URN + "'}");
        request.add("id", made.get("id"));
        request.add("inputs", inputs);
        request.add("properties", made.get("properties"));
        var read = engine.call("Read", request);
        assertThat(read.getAsJsonObject("inputs")).isEqualTo(inputs);
        assertThat(read.getAsJsonObject("properties").get("externalId")).isEqualTo(EngineClient.json(secret));
    }
}
