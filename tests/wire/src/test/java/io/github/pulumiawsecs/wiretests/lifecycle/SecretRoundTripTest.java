package io.github.pulumiawsecs.wiretests.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.wiretests.plugin.EngineClient;
import io.github.pulumiawsecs.wiretests.plugin.PluginFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Secrets in the responses of Create and Read. */
class SecretRoundTripTest {
    private static PluginFixture fixture;
    private static EngineClient engine;

    private JsonObject created = new JsonObject();

    @BeforeAll
    static void start() {
        fixture = PluginFixture.start();
        engine = fixture.engine();
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @AfterEach
    void delete() {
        if (created.has("id")) {
            engine.delete(created);
        }
        fixture.takeCalls();
    }

    @Test
    void keepsSecretsInStateAndRead() {
        var secret = "{'4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270', 'value': 'blue'}";
        var inputs = fixture.inputs("{'externalId': " + secret + "}");
        created = engine.create(inputs);
        assertThat(created.getAsJsonObject("properties").get("externalId")).isEqualTo(EngineClient.json(secret));
        var request = EngineClient.json("{'urn': '" + EngineClient.URN + "'}");
        request.add("id", created.get("id"));
        request.add("inputs", inputs);
        request.add("properties", created.get("properties"));
        var read = engine.call("Read", request);
        assertThat(read.getAsJsonObject("inputs")).isEqualTo(inputs);
        assertThat(read.getAsJsonObject("properties").get("externalId")).isEqualTo(EngineClient.json(secret));
    }
}
