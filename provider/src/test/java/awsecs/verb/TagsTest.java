package awsecs.verb;

import static org.assertj.core.api.Assertions.assertThat;

import awsecs.value.JsonValues;
import awsecs.value.Value;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Default tags, ignored tags and AWS's own, from creation to refresh. */
class TagsTest {
    private final SimulatedProvider simulated = new SimulatedProvider(
            "{'defaultTags': {'tags': {'team': 'core', 'cost': '1'}}, 'ignoreTags': {'keys': ['scanner']}}");
    private final Provider provider = simulated.provider;
    private final Value.Obj inputs = SimulatedProvider.inputs("{'tags': {'team': 'web'}}");

    @AfterEach
    void close() {
        simulated.close();
    }

    @Test
    void defaultTagsAreSentAndOwnTagsWin() {
        assertThat(Create.create(provider, inputs).outputs().get("tagsAll"))
                .isEqualTo(JsonValues.object("{'cost': '1', 'team': 'web'}"));
    }

    @Test
    void tagsOfOthersAreNeitherShownNorRemoved() {
        var made = Create.create(provider, inputs);
        tagBehindOurBack(made, "{'key': 'scanner', 'value': 'clean'}");
        var read = Read.read(provider, Log.SILENT, made.id(), inputs).orElseThrow();
        assertThat(read.inputs()).isEqualTo(inputs);
        assertThat(read.outputs().get("tagsAll")).isEqualTo(made.outputs().get("tagsAll"));

        var news = SimulatedProvider.inputs("{'tags': {'team': 'new'}}");
        Update.update(provider, made.id(), read.outputs(), inputs, news, List.of());
        assertThat(simulated
                        .simulator
                        .call("ListTagsForResource", "{'resourceArn': '" + made.id() + "'}")
                        .toString())
                .contains("scanner", "new");
    }

    @Test
    void aChangedDefaultTagIsADifferenceOfTagsAllAndIsUpdated() {
        var made = Create.create(provider, inputs);
        var later = simulated.configured("{'defaultTags': {'tags': {'team': 'core', 'cost': '2', 'zone': 'a'}}}");
        assertThat(Diff.diff(later.tags(), made.outputs(), inputs, inputs, List.of()))
                .extracting(difference -> difference.path() + " " + difference.type())
                .containsExactly("tagsAll.cost CHANGED", "tagsAll.zone ADDED");
        var updated = Update.update(later, made.id(), made.outputs(), inputs, inputs, List.of());
        assertThat(updated.outputs().get("tagsAll"))
                .isEqualTo(JsonValues.object("{'cost': '2', 'team': 'web', 'zone': 'a'}"));
    }

    @Test
    void aDefaultTagThatSomebodyRemovedIsPutBack() {
        var made = Create.create(provider, inputs);
        simulated.simulator.call("UntagResource", "{'resourceArn': '" + made.id() + "', 'tagKeys': ['cost']}");
        var read = Read.read(provider, Log.SILENT, made.id(), inputs).orElseThrow();
        assertThat(Diff.diff(provider.tags(), read.outputs(), read.inputs(), inputs, List.of()))
                .extracting(difference -> difference.path() + " " + difference.type())
                .containsExactly("tagsAll.cost ADDED");
        assertThat(Update.update(provider, made.id(), read.outputs(), read.inputs(), inputs, List.of())
                        .outputs()
                        .get("tagsAll"))
                .isEqualTo(made.outputs().get("tagsAll"));
    }

    @Test
    void aTagThatSomebodyAddedShowsInTheInputs() {
        var made = Create.create(provider, inputs);
        tagBehindOurBack(made, "{'key': 'stray', 'value': '1'}");
        var read = Read.read(provider, Log.SILENT, made.id(), inputs).orElseThrow();
        assertThat(read.inputs().get("tags")).isEqualTo(JsonValues.object("{'stray': '1', 'team': 'web'}"));
    }

    @Test
    void aSecretTagMakesAllTagsSecret() {
        var secret = inputs.with("tags", new Value.Secret(inputs.get("tags")));
        var made = Create.create(provider, secret);
        assertThat(made.outputs().get("tags")).isInstanceOf(Value.Secret.class);
        assertThat(made.outputs().get("tagsAll")).isInstanceOf(Value.Secret.class);
        assertThat(Create.preview(provider, secret).outputs().get("tagsAll")).isInstanceOf(Value.Secret.class);
    }

    private void tagBehindOurBack(State made, String tag) {
        simulated.simulator.call("TagResource", "{'resourceArn': '" + made.id() + "', 'tags': [" + tag + "]}");
    }
}
