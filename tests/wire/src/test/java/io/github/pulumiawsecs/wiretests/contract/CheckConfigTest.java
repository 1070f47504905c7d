package io.github.pulumiawsecs.wiretests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.harness.PluginProcess;
import io.github.pulumiawsecs.wiretests.plugin.EngineClient;
import io.github.pulumiawsecs.wiretests.plugin.PluginLauncher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Configuration of the provider. */
class CheckConfigTest {
    private static final String URN = "urn:pulumi:dev::shop::pulumi:providers:aws-ecs::default_0_1_0";

    private static PluginProcess plugin;
    private static EngineClient engine;

    @BeforeAll
    static void start() {
        plugin = PluginLauncher.plugin()
                .with("AWS_ACCESS_KEY_ID", "from-the-environment")
                .with("AWS_SECRET_ACCESS_KEY", "from-the-environment")
                .with("AWS_REGION", "eu-west-1")
                .start();
        engine = new EngineClient(plugin);
    }

    @AfterAll
    static void stop() {
        plugin.close();
    }

    @Test
    void ignoresTheEnvironment() {
        assertThat(check("{}").getAsJsonObject("inputs").keySet()).isEmpty();
    }

    @Test
    void acceptsVersionFromEngine() {
        assertThat(check("{'version': '0.1.0', 'region': 'us-east-1'}").has("failures"))
                .isFalse();
    }

    @Test
    void acceptsNestedConfigAsJsonText() {
        assertThat(check("{'endpoints': '{\"ecs\": \"http://127.0.0.1:1\"}', 'maxRetries': '3'}")
                        .getAsJsonObject("inputs"))
                .isEqualTo(EngineClient.json("{'endpoints': {'ecs': 'http://127.0.0.1:1'}, 'maxRetries': 3}"));
    }

    @Test
    void reportsAllFailuresWithPaths() {
        var invalid = "{'maxRetries': 'many', 'regio': 'x', 'allowedAccountIds': ['1']}";
        assertThat(EngineClient.failureReasons(check(invalid)))
                .extracting(reason -> reason.replaceFirst(":.*", ""))
                .containsExactlyInAnyOrder("maxRetries", "regio", "allowedAccountIds[0]");
    }

    @Test
    void replacesForRegionNotForCredentials() {
        assertThat(diff("{'region': 'us-east-1'}", "{'region': 'eu-west-1'}").getAsJsonArray("replaces"))
                .hasSize(1);
        assertThat(diff("{}", "{'region': 'eu-west-1'}").has("replaces")).isFalse();
        var credentials = diff("{'accessKey': 'a', 'secretKey': 'b'}", "{'accessKey': 'c', 'secretKey': 'd'}");
        assertThat(credentials.get("changes").getAsString()).isEqualTo("DIFF_SOME");
        assertThat(credentials.has("replaces")).isFalse();
        assertThat(diff("{'region': 'us-east-1'}", "{'region': 'us-east-1'}")
                        .get("changes")
                        .getAsString())
                .isEqualTo("DIFF_NONE");
    }

    @Test
    void repeatsHandshakeFlagsInConfigure() {
        assertThat(engine.call("Configure", "{'args': {'region': 'us-east-1'}, 'acceptSecrets': true}"))
                .isEqualTo(EngineClient.json("{'acceptSecrets': true, 'supportsPreview': true, 'acceptResources': true,"
                        + " 'acceptOutputs': true}"));
    }

    private static JsonObject check(String news) {
        return engine.call("CheckConfig", "{'urn': '" + URN + "', 'news': " + news + "}");
    }

    private static JsonObject diff(String olds, String news) {
        return engine.call(
                "DiffConfig",
                "{'urn': '" + URN + "', 'olds': " + olds + ", 'oldInputs': " + olds + ", 'news': " + news + "}");
    }
}
