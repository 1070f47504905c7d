package io.github.pulumiawsecs.wiretests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.pulumiawsecs.wiretests.plugin.EngineClient;
import io.github.pulumiawsecs.wiretests.plugin.PluginFixture;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Special values of the protocol at each position of a task set's inputs. */
class ValuesTest {
    private static PluginFixture fixture;
    private static EngineClient engine;

    @BeforeAll
    static void start() {
        fixture = PluginFixture.start();
        engine = fixture.engine();
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    static List<ValueSamples.Position> positions() {
        return ValueSamples.positions();
    }

    @Test
    void acceptsTheSample() {
        assertChecks(ValueSamples.full());
    }

    @ParameterizedTest
    @MethodSource("positions")
    void keepsSecretsInCheck(ValueSamples.Position position) {
        assertChecks(position.with(ValueSamples.secret(position.value())));
    }

    @ParameterizedTest
    @MethodSource("positions")
    void keepsOutputsInCheck(ValueSamples.Position position) {
        assertChecks(position.with(ValueSamples.output(position.value())));
    }

    /** No property accepts a resource reference, but Check must return rejected inputs unchanged. */
    @ParameterizedTest
    @MethodSource("positions")
    void returnsRejectedReferencesFromCheck(ValueSamples.Position position) {
        var news = position.with(ValueSamples.reference());
        var response = engine.check(news);
        assertThat(response.get("inputs")).isEqualTo(withTagsAll(news));
        assertThat(EngineClient.failureReasons(response)).anyMatch(reason -> reason.startsWith(position.path() + ": "));
    }

    @ParameterizedTest
    @MethodSource("positions")
    void acceptsUnknowns(ValueSamples.Position position) {
        for (JsonElement unknown : List.of(
                ValueSamples.unknown(position.value()),
                ValueSamples.secret(ValueSamples.unknown(position.value())),
                ValueSamples.unknownOutput())) {
            var news = position.with(unknown);
            assertChecks(news);
            assertThat(engine.previewCreate(news).has("id")).isFalse();
            var created = created();
            var diff = engine.diff(created, ValueSamples.full(), news);
            assertThat(diff.get("changes").getAsString())
                    .isEqualTo(position.path().equals("clientToken") ? "DIFF_NONE" : "DIFF_SOME");
            var request = EngineClient.json("{'preview': true, 'urn': '" + EngineClient.URN + "'}");
            request.add("id", created.get("id"));
            request.add("olds", created.get("properties"));
            request.add("oldInputs", ValueSamples.full());
            request.add("news", news);
            assertThat(engine.call("Update", request).has("properties")).isTrue();
        }
        assertThat(fixture.simulator().writes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("positions")
    void keepsSecretsInPreview(ValueSamples.Position position) {
        var top = position.path().replaceFirst("[.\\[].*", "");
        var planned = engine.previewCreate(position.with(ValueSamples.secret(position.value())))
                .getAsJsonObject("properties")
                .get(top);
        if (planned != null) {
            assertThat(planned.toString()).contains("1b47061264138c4ac30d75fd1eb44270");
        }
    }

    private static void assertChecks(JsonObject news) {
        var response = engine.check(news);
        assertThat(response.get("failures")).isNull();
        assertThat(response.get("inputs")).isEqualTo(withTagsAll(news));
    }

    /** Without default tags, tagsAll equals tags. */
    private static JsonObject withTagsAll(JsonObject news) {
        var checked = news.deepCopy();
        checked.add("tagsAll", news.get("tags"));
        return checked;
    }

    private static JsonObject created() {
        var created = EngineClient.json("{'id': 'arn:aws:ecs:us-east-1:123456789012:task-set/demo/web/ecs-svc/1'}");
        var properties = ValueSamples.full();
        properties.add("tagsAll", properties.get("tags"));
        created.add("properties", properties);
        return created;
    }
}
