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

/** The protocol's special values, at every place of a task set's inputs. */
class ValuesTest {
    private static PluginFixture stage;
    private static EngineClient engine;

    @BeforeAll
    static void set() {
        stage = PluginFixture.set();
        engine = stage.engine();
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    static List<ValueSamples.Place> places() {
        return ValueSamples.places();
    }

    @Test
    void acceptsTheSample() {
        assertChecks(ValueSamples.full());
    }

    @ParameterizedTest
    @MethodSource("places")
    void checkKeepsSecrets(ValueSamples.Place place) {
        assertChecks(place.with(ValueSamples.secret(place.value())));
    }

    @ParameterizedTest
    @MethodSource("places")
    void checkKeepsOutputs(ValueSamples.Place place) {
        assertChecks(place.with(ValueSamples.output(place.value())));
    }

    /** No property takes a resource, but what Check complains about must come back as it was all the same. */
    @ParameterizedTest
    @MethodSource("places")
    void checkReturnsRejectedReferences(ValueSamples.Place place) {
        var news = place.with(ValueSamples.reference());
        var answer = engine.check(news);
        assertThat(answer.get("inputs")).isEqualTo(withTagsAll(news));
        assertThat(EngineClient.reasons(answer)).anyMatch(reason -> reason.startsWith(place.path() + ": "));
    }

    @ParameterizedTest
    @MethodSource("places")
    void acceptsUnknowns(ValueSamples.Place place) {
        for (JsonElement unknown : List.of(
                ValueSamples.unknown(place.value()),
                ValueSamples.secret(ValueSamples.unknown(place.value())),
                ValueSamples.unknownOutput())) {
            var news = place.with(unknown);
            assertChecks(news);
            assertThat(engine.previewCreate(news).has("id")).isFalse();
            var made = made();
            var difference = engine.diff(made, ValueSamples.full(), news);
            assertThat(difference.get("changes").getAsString())
                    .isEqualTo(place.path().equals("clientToken") ? "DIFF_NONE" : "DIFF_SOME");
            var request = EngineClient.json("{'preview': true, 'urn': '" + EngineClient.URN + "'}");
            request.add("id", made.get("id"));
            request.add("olds", made.get("properties"));
            request.add("oldInputs", ValueSamples.full());
            request.add("news", news);
            assertThat(engine.call("Update", request).has("properties")).isTrue();
        }
        assertThat(stage.simulator().writes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("places")
    void previewKeepsSecrets(ValueSamples.Place place) {
        var top = place.path().replaceFirst("[.\\[].*", "");
        var promised = engine.previewCreate(place.with(ValueSamples.secret(place.value())))
                .getAsJsonObject("properties")
                .get(top);
        if (promised != null) {
            assertThat(promised.toString()).contains("1b47061264138c4ac30d75fd1eb44270");
        }
    }

    private static void assertChecks(JsonObject news) {
        var answer = engine.check(news);
        assertThat(answer.get("failures")).isNull();
        assertThat(answer.get("inputs")).isEqualTo(withTagsAll(news));
    }

    /** Without default tags all tags are the program's own, whatever they are. */
    private static JsonObject withTagsAll(JsonObject news) {
        var checked = news.deepCopy();
        checked.add("tagsAll", news.get("tags"));
        return checked;
    }

    private static JsonObject made() {
        var made = EngineClient.json("{'id': 'arn:aws:ecs:us-east-1:123456789012:task-set/demo/web/ecs-svc/1'}");
        var properties = ValueSamples.full();
        properties.add("tagsAll", properties.get("tags"));
        made.add("properties", properties);
        return made;
    }
}
