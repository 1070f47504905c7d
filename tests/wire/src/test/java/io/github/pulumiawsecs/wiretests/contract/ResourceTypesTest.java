package io.github.pulumiawsecs.wiretests.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.harness.FunctionSamples;
import io.github.pulumiawsecs.harness.ResourceSamples;
import io.github.pulumiawsecs.simulator.Seed;
import io.github.pulumiawsecs.wiretests.plugin.CommittedSchema;
import io.github.pulumiawsecs.wiretests.plugin.EngineClient;
import io.github.pulumiawsecs.wiretests.plugin.PluginFixture;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples of each resource type and function of the package schema. */
class ResourceTypesTest {
    private PluginFixture fixture;

    @BeforeEach
    void start() {
        fixture = PluginFixture.start();
        Seed.applyTaskSets(fixture.simulator());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    static List<String> types() {
        return CommittedSchema.types().resources();
    }

    static List<String> listableTypes() {
        return CommittedSchema.types().listableResources();
    }

    static List<String> functions() {
        return CommittedSchema.types().functions();
    }

    @ParameterizedTest
    @MethodSource("types")
    void reportsMissingInputs(String type) {
        assertThat(failedPaths(engine(type).check(new JsonObject())))
                .containsAll(CommittedSchema.types().requiredInputs(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void reportsEachInvalidInput(String type) {
        var invalid = ResourceSamples.of(type).invalid();
        assertThat(failedPaths(engine(type).check(invalid)))
                .extracting(path -> path.replaceFirst("[.\\[].*", ""))
                .containsAll(invalid.keySet());
    }

    @ParameterizedTest
    @MethodSource("types")
    void createsUpdatesAndDeletes(String type) {
        var engine = engine(type);
        var samples = ResourceSamples.of(type);
        var inputs = checked(engine, samples.full());
        assertThat(engine.previewCreate(inputs).has("id")).isFalse();
        assertThat(fixture.simulator().writes()).isEmpty();

        var created = engine.create(inputs);
        assertUnchanged(engine, created, inputs);
        assertThat(engine.read(created.get("id").getAsString()).get("id")).isEqualTo(created.get("id"));

        var current = samples.hasChanges() ? updated(engine, created, inputs, samples) : created;
        engine.delete(current);
        assertThat(engine.read(created.get("id").getAsString()).has("id")).isEqualTo(samples.existsAfterDelete());
    }

    @ParameterizedTest
    @MethodSource("types")
    void keepsSecretsInStateAndRead(String type) {
        var engine = engine(type);
        var secret = new JsonObject();
        ResourceSamples.of(type)
                .minimal()
                .asMap()
                .forEach((name, value) -> secret.add(name, ValueSamples.secret(value)));
        var inputs = checked(engine, secret);
        var created = engine.create(inputs);
        var read = engine.refresh(created, inputs);
        assertThat(read.get("inputs")).isEqualTo(inputs);
        for (var name : secret.keySet()) {
            assertThat(created.getAsJsonObject("properties").get(name)).isEqualTo(secret.get(name));
            assertThat(read.getAsJsonObject("properties").get(name)).isEqualTo(secret.get(name));
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void rejectsCreate(String type) {
        var engine = engine(type);
        for (var rejected : ResourceSamples.of(type).rejected()) {
            var request = EngineClient.json("{'urn': '" + engine.urn() + "', 'timeout': 1}");
            request.add("properties", checked(engine, rejected));
            assertThatThrownBy(() -> engine.call("Create", request))
                    .as(rejected.toString())
                    .isInstanceOf(StatusRuntimeException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("listableTypes")
    void lists(String type) {
        var engine = engine(type);
        var samples = ResourceSamples.of(type);
        var created = engine.create(checked(engine, samples.full()));
        var request = EngineClient.json("{'token': '" + type + "'}");
        request.add("query", samples.query());
        assertThat(engine.call("List", request).toString())
                .contains(created.get("id").toString());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void invokes(String function) {
        for (var type : types()) {
            var engine = engine(type);
            engine.create(checked(engine, ResourceSamples.of(type).full()));
        }
        var request = EngineClient.json("{'tok': '" + function + "'}");
        assertThat(failedPaths(fixture.engine().call("Invoke", request)))
                .containsAll(CommittedSchema.types().requiredArguments(function));
        request.add("args", FunctionSamples.of(function).arguments());
        var response = fixture.engine().call("Invoke", request);
        assertThat(response.has("failures")).isFalse();
        assertThat(response.getAsJsonObject("return").keySet()).isNotEmpty();
    }

    private EngineClient engine(String type) {
        return fixture.engine().ofType(type);
    }

    private static JsonObject checked(EngineClient engine, JsonObject news) {
        var response = engine.check(news);
        assertThat(EngineClient.failureReasons(response)).as(news.toString()).isEmpty();
        return response.getAsJsonObject("inputs");
    }

    private static void assertUnchanged(EngineClient engine, JsonObject created, JsonObject inputs) {
        var read = engine.refresh(created, inputs);
        assertThat(read.get("id")).isEqualTo(created.get("id"));
        assertThat(read.get("inputs")).isEqualTo(inputs);
        assertThat(engine.diff(created, inputs, inputs).get("changes").getAsString())
                .isEqualTo("DIFF_NONE");
    }

    private static JsonObject updated(
            EngineClient engine, JsonObject created, JsonObject inputs, ResourceSamples samples) {
        var changed = checked(engine, samples.changed());
        var diff = engine.diff(created, inputs, changed);
        assertThat(diff.get("changes").getAsString()).isEqualTo("DIFF_SOME");
        assertThat(diff.has("replaces")).isFalse();
        var updated = created.deepCopy();
        updated.add("properties", engine.update(created, inputs, changed).get("properties"));
        assertUnchanged(engine, updated, changed);
        return updated;
    }

    private static List<String> failedPaths(JsonObject response) {
        var paths = new ArrayList<String>();
        EngineClient.failureReasons(response).forEach(reason -> paths.add(reason.replaceFirst(":.*", "")));
        return paths;
    }
}
