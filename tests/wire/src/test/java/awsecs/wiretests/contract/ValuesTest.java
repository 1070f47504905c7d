package awsecs.wiretests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import awsecs.wiretests.plugin.Engine;
import awsecs.wiretests.plugin.Stage;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The protocol's special values, at every place of a task set's inputs. */
class ValuesTest {
    private static Stage stage;
    private static Engine engine;

    @BeforeAll
    static void set() {
        stage = Stage.set();
        engine = stage.engine();
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    static List<Samples.Place> places() {
        return Samples.places();
    }

    @Test
    void theSampleIsRight() {
        assertChecks(Samples.full());
    }

    @ParameterizedTest
    @MethodSource("places")
    void secretsSurviveCheck(Samples.Place place) {
        assertChecks(place.with(Samples.secret(place.value())));
    }

    @ParameterizedTest
    @MethodSource("places")
    void outputsSurviveCheck(Samples.Place place) {
        assertChecks(place.with(Samples.output(place.value())));
    }

    /** No property takes a resource, but what Check complains about must come back as it was all the same. */
    @ParameterizedTest
    @MethodSource("places")
    void referencesComeBackWithTheComplaintAboutThem(Samples.Place place) {
        var news = place.with(Samples.reference());
        var answer = engine.check(news);
        assertThat(answer.get("inputs")).isEqualTo(withTagsAll(news));
        assertThat(Engine.reasons(answer)).anyMatch(reason -> reason.startsWith(place.path() + ": "));
    }

    @ParameterizedTest
    @MethodSource("places")
    void unknownsPassCheckDiffAndPreview(Samples.Place place) {
        for (JsonElement unknown : List.of(
                Samples.unknown(place.value()),
                Samples.secret(Samples.unknown(place.value())),
                Samples.unknownOutput())) {
            var news = place.with(unknown);
            assertChecks(news);
            assertThat(engine.previewCreate(news).has("id")).isFalse();
            var made = made();
            var difference = engine.diff(made, Samples.full(), news);
            assertThat(difference.get("changes").getAsString())
                    .isEqualTo(place.path().equals("clientToken") ? "DIFF_NONE" : "DIFF_SOME");
            var request = Engine.json("{'preview': true, 'urn': '" + Engine.URN + "'}");
            request.add("id", made.get("id"));
            request.add("olds", made.get("properties"));
            request.add("oldInputs", Samples.full());
            request.add("news", news);
            assertThat(engine.call("Update", request).has("properties")).isTrue();
        }
        assertThat(stage.simulator().writes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("places")
    void secretsStaySecretInAPreview(Samples.Place place) {
        var top = place.path().replaceFirst("[.\\[].*", "");
        var promised = engine.previewCreate(place.with(Samples.secret(place.value())))
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
        var made = Engine.json("{'id': 'arn:aws:ecs:us-east-1:123456789012:task-set/demo/web/ecs-svc/1'}");
        var properties = Samples.full();
        properties.add("tagsAll", properties.get("tags"));
        made.add("properties", properties);
        return made;
    }
}
