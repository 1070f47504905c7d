package io.github.pulumiawsecs.wiretests.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.harness.PluginProcess;
import io.github.pulumiawsecs.wiretests.plugin.EngineClient;
import io.github.pulumiawsecs.wiretests.plugin.PluginFixture;
import io.github.pulumiawsecs.wiretests.plugin.PluginLauncher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A preview changes nothing in AWS, and works without credentials, region and home. */
class PreviewTest {
    private static final String ID = "arn:aws:ecs:us-east-1:123456789012:task-set/demo/web/ecs-svc/1";

    @Test
    void runsPreflightOnce() {
        try (var fixture = PluginFixture.start()) {
            preview(fixture.engine());
            preview(fixture.engine());
            // Waits for the search for task sets of interrupted deployments, which reads the service, too.
            fixture.engine().call("Cancel", "{}");
            assertThat(fixture.takeCalls())
                    .containsExactlyInAnyOrder(
                            "DescribeClusters", "DescribeServices", "DescribeTaskDefinition", "DescribeServices");
        }
    }

    @Test
    void callsNothingWhenPreflightIsOff() {
        try (var fixture = PluginFixture.start()) {
            var config = fixture.config();
            config.addProperty("preflight", "off");
            fixture.engine().call("Configure", "{'args': " + config + "}");
            preview(fixture.engine());
            assertThat(fixture.takeCalls()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'region': '04da6b54-80e4-46f7-96ec-b56ff0331ba9'}", "{'profile': 'nobody'}"})
    void needsNeitherCredentialsNorRegionNorHome(String config) {
        try (var plugin = unconfiguredPlugin()) {
            var engine = new EngineClient(plugin);
            assertThat(engine.call("CheckConfig", "{'news': " + config + "}").has("failures"))
                    .isFalse();
            engine.call("Configure", "{'args': " + config + "}");
            preview(engine);
        }
    }

    @Test
    void reportsMissingRegionInOneLine() {
        try (var plugin = unconfiguredPlugin()) {
            var engine = new EngineClient(plugin);
            engine.call("Configure", "{'args': {}}");
            assertThatThrownBy(() -> engine.read(ID))
                    .hasMessageStartingWith("FAILED_PRECONDITION: ")
                    .hasMessageContainingAll("DescribeTaskSets", ID, "AWS_REGION")
                    .satisfies(PreviewTest::isOneLine);
        }
    }

    @Test
    void reportsMissingCredentialsInOneLine() {
        try (var plugin = unconfiguredPlugin()) {
            var engine = new EngineClient(plugin);
            engine.call("Configure", "{'args': {'region': 'us-east-1'}}");
            assertThatThrownBy(() -> engine.read(ID))
                    .hasMessageStartingWith("FAILED_PRECONDITION: ")
                    .hasMessageContainingAll("DescribeTaskSets", ID, "credentials", "AWS_ACCESS_KEY_ID", "metadata")
                    .satisfies(PreviewTest::isOneLine);
        }
    }

    /** Outside a preview, an unknown is an error of the engine, and must not be sent as text. */
    @Test
    void rejectsUnknownOutsidePreview() {
        try (var fixture = PluginFixture.start()) {
            var inputs = fixture.inputs("{'externalId': '04da6b54-80e4-46f7-96ec-b56ff0331ba9'}");
            assertThatThrownBy(() -> fixture.engine().create(inputs)).hasMessageContaining("externalId");
            assertThat(fixture.takeCalls()).isEmpty();
        }
    }

    private static PluginProcess unconfiguredPlugin() {
        return PluginLauncher.plugin().without("HOME").start();
    }

    private static void isOneLine(Throwable thrown) {
        assertThat(thrown.getMessage()).doesNotContain("\n", "Exception", "Provider(");
    }

    /** Sends the requests of `pulumi preview` for a new task set and for an existing one. */
    private static void preview(EngineClient engine) {
        var news = EngineClient.json("{'cluster': 'demo', 'service': 'web', 'taskDefinition': 'web:1',"
                + " 'launchType': 'FARGATE',"
                + " 'networkConfiguration': {'awsvpcConfiguration': {'subnets': ['subnet-1']}}}");
        var inputs = engine.check(news).getAsJsonObject("inputs");
        var planned = engine.previewCreate(inputs);
        assertThat(planned.has("id")).isFalse();
        assertThat(planned.getAsJsonObject("properties").keySet())
                .contains("cluster", "scale")
                .doesNotContain("taskSetArn", "status", "runningCount");

        var created = new JsonObject();
        created.addProperty("id", ID);
        created.add("properties", inputs);
        var changed = inputs.deepCopy();
        changed.add("scale", EngineClient.json("{'value': 50, 'unit': 'PERCENT'}"));
        assertThat(engine.diff(created, inputs, changed)
                        .getAsJsonObject("detailedDiff")
                        .keySet())
                .containsExactly("scale.value");
        var request = EngineClient.json("{'urn': '" + EngineClient.URN + "', 'id': '" + ID + "', 'preview': true}");
        request.add("olds", inputs);
        request.add("oldInputs", inputs);
        request.add("news", changed);
        assertThat(engine.call("Update", request).getAsJsonObject("properties").get("scale"))
                .isEqualTo(changed.get("scale"));
    }
}
