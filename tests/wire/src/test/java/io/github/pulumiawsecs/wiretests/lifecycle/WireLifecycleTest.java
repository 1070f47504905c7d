package io.github.pulumiawsecs.wiretests.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.wiretests.plugin.EngineClient;
import io.github.pulumiawsecs.wiretests.plugin.PluginFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the golden exchange does not show: which calls reach AWS, and that nothing is done twice. */
class WireLifecycleTest {
    private static PluginFixture stage;
    private static EngineClient engine;

    private JsonObject made = new JsonObject();

    @BeforeAll
    static void set() {
        stage = PluginFixture.set();
        engine = stage.engine();
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @AfterEach
    void delete() {
        if (made.has("id")) {
            engine.delete(made);
        }
        stage.called();
    }

    @Test
    void createIsALookAtTheAccountOneWriteAndOneRead() {
        // Configured anew, it has not looked yet.
        engine.call("Configure", "{'args': " + stage.config() + "}");
        made = engine.create(stage.inputs("{}"));
        var called = stage.called();
        assertThat(called.subList(0, 3))
                .containsExactlyInAnyOrder("DescribeClusters", "DescribeServices", "DescribeTaskDefinition");
        assertThat(called.subList(3, called.size())).containsExactly("CreateTaskSet", "DescribeTaskSets");
        assertThat(made.get("id")).isEqualTo(made.getAsJsonObject("properties").get("taskSetArn"));
    }

    @Test
    void anUpdateChangesOnlyWhatDiffers() {
        var inputs = stage.inputs("{'tags': {'team': 'web', 'old': 'x'}}");
        made = engine.create(inputs);
        stage.called();
        var news = stage.inputs("{'tags': {'team': 'web', 'new': 'y'}, 'scale': {'value': 50, 'unit': 'PERCENT'}}");
        var updated = engine.update(made, inputs, news).getAsJsonObject("properties");
        assertThat(stage.called())
                .containsExactlyInAnyOrder("UpdateTaskSet", "UntagResource", "TagResource", "DescribeTaskSets");
        assertThat(updated.get("scale")).isEqualTo(news.get("scale"));
        assertThat(updated.get("tagsAll")).isEqualTo(EngineClient.json("{'team': 'web', 'new': 'y'}"));
    }

    @Test
    void anImportReadsInputsThatPassCheckAndDoNotDiffer() {
        made = engine.create(stage.inputs("{'externalId': 'blue', 'tags': {'team': 'web'}}"));
        var read = engine.read(made.get("id").getAsString());
        var checked = engine.checkImported(read.getAsJsonObject("inputs"));
        assertThat(checked.has("failures")).isFalse();
        assertThat(engine.diff(read, read.getAsJsonObject("inputs"), checked.getAsJsonObject("inputs"))
                        .get("changes")
                        .getAsString())
                .isEqualTo("DIFF_NONE");
    }

    @Test
    void aVanishedTaskSetReadsAsGoneAndIsDeletedWithoutError() {
        made = engine.create(stage.inputs("{}"));
        stage.simulator().purge(made.get("id").getAsString());
        assertThat(engine.read(made.get("id").getAsString())).isEqualTo(new JsonObject());
        engine.delete(made);
    }

    @Test
    void secretsInTheInputsAreSecretInTheStateAndWhenReadBack() {
        var secret = "{'4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270', 'value': 'blue'}";
        var inputs = stage.inputs("{'externalId': " + secret + "}");
        made = engine.create(inputs);
        assertThat(made.getAsJsonObject("properties").get("externalId")).isEqualTo(EngineClient.json(secret));
        var request = EngineClient.json("{'urn': '" + EngineClient.URN + "'}");
        request.add("id", made.get("id"));
        request.add("inputs", inputs);
        request.add("properties", made.get("properties"));
        var read = engine.call("Read", request);
        assertThat(read.getAsJsonObject("inputs")).isEqualTo(inputs);
        assertThat(read.getAsJsonObject("properties").get("externalId")).isEqualTo(EngineClient.json(secret));
    }
}
