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

/** A preview changes nothing and needs nothing: not AWS, not credentials, not a region, not even a home. */
class PreviewTest {
    private static final String ID = "arn:aws:ecs:us-east-1:123456789012:task-set/demo/web/ecs-svc/1";

    @Test
    void runsPreflightOnce() {
        try (var stage = PluginFixture.set()) {
            preview(stage.engine());
            preview(stage.engine());
            assertThat(stage.called())
                    .containsExactlyInAnyOrder("DescribeClusters", "DescribeServices", "DescribeTaskDefinition");
        }
    }

    @Test
    void callsNothingWhenPreflightIsOff() {
        try (var stage = PluginFixture.set()) {
            var config = stage.config();
            config.addProperty("preflight", "off");
            stage.engine().call("Configure", "{'args': " + config + "}");
            preview(stage.engine());
            assertThat(stage.called()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'region': '04da6b54-80e4-46f7-96ec-b56ff0331ba9'}", "{'profile': 'nobody'}"})
    void needsNeitherCredentialsNorRegionNorHome(String config) {
        try (var plugin = nowhere()) {
            var engine = new EngineClient(plugin);
            assertThat(engine.call("CheckConfig", "{'news': " + config + "}").has("failures"))
                    .isFalse();
            engine.call("Configure", "{'args': " + config + "}");
            preview(engine);
        }
    }

    @Test
    void reportsMissingRegionInOneLine() {
        try (var plugin = nowhere()) {
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
        try (var plugin = nowhere()) {
            var engine = new EngineClient(plugin);
            engine.call("Configure", "{'args': {'region': 'us-east-1'}}");
            assertThatThrownBy(() -> engine.read(ID))
                    .hasMessageStartingWith("FAILED_PRECONDITION: ")
                    .hasMessageContainingAll("DescribeTaskSets", ID, "credentials", "AWS_ACCESS_KEY_ID", "metadata")
                    .satisfies(PreviewTest::isOneLine);
        }
    }

    /** What is unknown in a preview is a mistake of the engine's afterwards: it must not get to AWS as text. */
    @Test
    void rejectsUnknownOutsidePreview() {
        try (var stage = PluginFixture.set()) {
            var inputs = stage.inputs("{'externalId': '04da6b54-80e4-46f7-96ec-b56ff0331ba9'}");
            assertThatThrownBy(() -> stage.engine().create(inputs)).hasMessageContaining("externalId");
            assertThat(stage.called()).isEmpty();
        }
    }

    private static PluginProcess nowhere() {
        return PluginLauncher.plugin().without("HOME").start();
    }

    private static void isOneLine(Throwable thrown) {
        assertThat(thrown.getMessage()).doesNotContain("\n", "Exception", "Provider(");
    }

    /** What `pulumi preview` asks: of a new task set, and of one that is there. */
    private static void preview(EngineClient engine) {
        var news = EngineClient.json("{'cluster': 'demo', 'service': 'web', 'taskDefinition': 'web:1',"
                + " 'launchType': 'FARGATE',"
                + " 'networkConfiguration': {'awsvpcConfiguration': {'subnets': ['subnet-1']}}}");
        var inputs = engine.check(news).getAsJsonObject("inputs");
        var promised = engine.previewCreate(inputs);
        assertThat(promised.has("id")).isFalse();
        assertThat(promised.getAsJsonObject("properties").keySet())
                .contains("cluster", "scale")
                .doesNotContain("taskSetArn", "status", "runningCount");

        var made = new JsonObject();
        made.addProperty("id", ID);
        made.add("properties", inputs);
        var half = inputs.deepCopy();
        half.add("scale", EngineClient.json("{'value': 50, 'unit': 'PERCENT'}"));
        assertThat(engine.diff(made, inputs, half)
                        .getAsJsonObject("detailedDiff")
                        .keySet())
                .containsExactly("scale.value");
        var request = EngineClient.json("{'urn': '" + EngineClient.URN + "', 'id': '" + ID + "', 'preview': true}");
        request.add("olds", inputs);
        request.add("oldInputs", inputs);
        request.add("news", half);
        assertThat(engine.call("Update", request).getAsJsonObject("properties").get("scale"))
                .isEqualTo(half.get("scale"));
    }
}
