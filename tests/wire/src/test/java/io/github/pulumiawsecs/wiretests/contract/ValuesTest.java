package io.github.pulumiawsecs.wiretests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.pulumiawsecs.harness.ResourceSamples;
import io.github.pulumiawsecs.simulator.Seed;
import io.github.pulumiawsecs.wiretests.contract.ValueSamples.Position;
import io.github.pulumiawsecs.wiretests.plugin.CommittedSchema;
import io.github.pulumiawsecs.wiretests.plugin.EngineClient;
import io.github.pulumiawsecs.wiretests.plugin.PluginFixture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Special values of the protocol at each position of the full sample of each resource type. */
class ValuesTest {
    private static PluginFixture fixture;

    /** The created samples, by resource type. */
    private static final Map<String, JsonObject> CREATED = new HashMap<>();

    @BeforeAll
    static void start() {
        fixture = PluginFixture.start();
        Seed.applyTaskSets(fixture.simulator());
        for (var type : types()) {
            var engine = engine(type);
            var inputs = engine.check(ResourceSamples.of(type).full()).getAsJsonObject("inputs");
            CREATED.put(type, engine.create(inputs));
        }
        fixture.takeCalls();
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    static List<String> types() {
        return CommittedSchema.types().resources();
    }

    static Stream<Position> positions() {
        return types().stream().flatMap(type -> ValueSamples.positions(type).stream());
    }

    @ParameterizedTest
    @MethodSource("types")
    void acceptsTheSample(String type) {
        assertChecks(type, ResourceSamples.of(type).full());
    }

    @ParameterizedTest
    @MethodSource("positions")
    void keepsSecretsInCheck(Position position) {
        assertChecks(position.type(), position.with(ValueSamples.secret(position.value())));
    }

    @ParameterizedTest
    @MethodSource("positions")
    void keepsOutputsInCheck(Position position) {
        assertChecks(position.type(), position.with(ValueSamples.output(position.value())));
    }

    /** No property accepts a resource reference, but Check must return rejected inputs unchanged. */
    @ParameterizedTest
    @MethodSource("positions")
    void returnsRejectedReferencesFromCheck(Position position) {
        var news = position.with(ValueSamples.reference());
        var response = engine(position.type()).check(news);
        assertThat(response.get("inputs")).isEqualTo(withComputedTags(position.type(), news));
        assertThat(EngineClient.failureReasons(response)).anyMatch(reason -> reason.startsWith(position.path() + ": "));
    }

    @ParameterizedTest
    @MethodSource("positions")
    void acceptsUnknowns(Position position) {
        var type = position.type();
        var engine = engine(type);
        var samples = ResourceSamples.of(type);
        for (JsonElement unknown : List.of(
                ValueSamples.unknown(position.value()),
                ValueSamples.secret(ValueSamples.unknown(position.value())),
                ValueSamples.unknownOutput())) {
            var news = position.with(unknown);
            assertChecks(type, news);
            assertThat(engine.previewCreate(news).has("id")).isFalse();
            var created = Objects.requireNonNull(CREATED.get(type));
            var diff = engine.diff(created, samples.full(), news);
            assertThat(diff.get("changes").getAsString())
                    .isEqualTo(samples.createOnly().contains(position.input()) ? "DIFF_NONE" : "DIFF_SOME");
            if (samples.hasChanges()) {
                assertThat(engine.previewUpdate(created, samples.full(), news).has("properties"))
                        .isTrue();
            }
        }
        assertThat(fixture.simulator().writes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("positions")
    void keepsSecretsInPreview(Position position) {
        var planned = engine(position.type())
                .previewCreate(position.with(ValueSamples.secret(position.value())))
                .getAsJsonObject("properties")
                .get(position.input());
        if (planned != null) {
            assertThat(planned.toString()).contains("1b47061264138c4ac30d75fd1eb44270");
        }
    }

    private static EngineClient engine(String type) {
        return fixture.engine().ofType(type);
    }

    private static void assertChecks(String type, JsonObject news) {
        var response = engine(type).check(news);
        assertThat(response.get("failures")).isNull();
        assertThat(response.get("inputs")).isEqualTo(withComputedTags(type, news));
    }

    /** Without default tags, the output tagsAll equals tags. The hidden input has the default tags. */
    private static JsonObject withComputedTags(String type, JsonObject news) {
        var checked = news.deepCopy();
        if (CommittedSchema.types().hasOutput(type, "tagsAll")) {
            checked.add("tagsAll", news.get("tags"));
            checked.add("__defaultTags", new JsonObject());
        }
        return checked;
    }
}
