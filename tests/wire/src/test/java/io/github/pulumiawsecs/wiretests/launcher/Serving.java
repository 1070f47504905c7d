package io.github.pulumiawsecs.wiretests.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.wiretests.plugin.EngineClient;
import io.github.pulumiawsecs.wiretests.plugin.PluginLauncher;

/** The proof that a plugin was started well. */
final class Serving {
    private Serving() {}

    /** Starts it, has it work, and checks that it prints nothing but its port and ends on a signal. */
    static void assertServes(PluginLauncher launch) {
        try (var plugin = launch.start()) {
            var engine = new EngineClient(plugin);
            assertThat(engine.call("Handshake", "{'engineAddress': '127.0.0.1:1'}")
                            .has("acceptSecrets"))
                    .isTrue();
            assertThat(engine.call("Configure", "{'args': {'region': 'us-east-1'}}")
                            .has("supportsPreview"))
                    .isTrue();
            assertThat(engine.previewCreate(EngineClient.json("{'cluster': 'demo'}"))
                            .has("properties"))
                    .isTrue();
            assertThat(plugin.stop()).isEmpty();
            assertThat(plugin.stderr()).isEmpty();
        }
    }
}
