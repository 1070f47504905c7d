package io.github.pulumiawsecs.wiretests.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.wiretests.plugin.EngineClient;
import io.github.pulumiawsecs.wiretests.plugin.PluginLauncher;

/** Checks that a plugin works. */
final class Serving {
    private static final JsonObject INPUTS =
            EngineClient.json("{'cluster': 'demo', 'service': 'web', 'taskDefinition': 'web:1'}");

    private Serving() {}

    /** Starts the plugin, calls some RPCs, and checks that it prints only its port and ends on SIGTERM. */
    static void assertServes(PluginLauncher launcher) {
        try (var plugin = launcher.start()) {
            var engine = new EngineClient(plugin);
            assertThat(engine.call("Handshake", "{'engineAddress': '127.0.0.1:1'}")
                            .has("acceptSecrets"))
                    .isTrue();
            assertThat(engine.call("Configure", "{'args': {'region': 'us-east-1'}}")
                            .has("supportsPreview"))
                    .isTrue();
            assertThat(engine.previewCreate(INPUTS).has("properties")).isTrue();
            assertThat(plugin.stop()).isEmpty();
            assertThat(plugin.stderr()).isEmpty();
        }
    }
}
