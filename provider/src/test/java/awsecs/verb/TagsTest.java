package awsecs.verb;

import static awsecs.verb.SimulatedProvider.QUIETLY;
import static awsecs.verb.SimulatedProvider.URN;
import static org.assertj.core.api.Assertions.assertThat;

import awsecs.value.JsonValues;
import awsecs.value.PropertyPath;
import awsecs.value.UnknownKind;
import awsecs.value.Value;
import awsecs.walk.Failure;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Default tags, ignored tags and AWS's own, from creation to refresh. */
class TagsTest {
    private final SimulatedProvider simulated = new SimulatedProvider(
            "{'defaultTags': {'tags': {'team': 'core', 'cost': '1'}}, 'ignoreTags': {'keys': ['scanner']}}");
    private final Provider provider = simulated.provider;
    private final Value.Obj inputs = inputs("{'tags': {'team': 'web'}}");

    @AfterEach
    void close() {
        simulated.close();
    }

    @Test
    void defaultTagsAreSentAndOwnTagsWin() {
        assertThat(Create.create(provider, URN, inputs, QUIETLY).outputs().get("tagsAll"))
                .isEqualTo(JsonValues.object("{'cost': '1', 'team': 'web'}"));
    }

    @Test
    void tagsOfOthersAreNeitherShownNorRemoved() {
        var made = Create.create(provider, URN, inputs, QUIETLY);
        tagBehindOurBack(made, "{'key': 'scanner', 'value': 'clean'}");
        var read = Read.read(provider, Log.SILENT, made.id(), Value.Obj.EMPTY, inputs)
                .orElseThrow();
        assertThat(read.inputs()).isEqualTo(inputs);
        assertThat(read.outputs().get("tagsAll")).isEqualTo(made.outputs().get("tagsAll"));

        var news = inputs("{'tags': {'team': 'new'}}");
        Update.update(provider, made.id(), read.outputs(), inputs, news, List.of(), QUIETLY);
        assertThat(simulated
                        .simulator
                        .call("ListTagsForResource", "{'resourceArn': '" + made.id() + "'}")
                        .toString())
                .contains("scanner", "new");
    }

    @Test
    void aChangedDefaultTagIsADifferenceOfTagsAllAndIsUpdated() {
        var made = Create.create(provider, URN, inputs, QUIETLY);
        var later = simulated.configured("{'defaultTags': {'tags': {'team': 'core', 'cost': '2', 'zone': 'a'}}}");
        var news = SimulatedProvider.checked(later.tags(), SimulatedProvider.inputs("{'tags': {'team': 'web'}}"));
        assertThat(Diff.diff(later.tags(), made.outputs(), inputs, news, List.of()))
                .extracting(difference -> difference.path() + " " + difference.type())
                .containsExactly("tagsAll.cost CHANGED", "tagsAll.zone ADDED");
        var updated = Update.update(later, made.id(), made.outputs(), inputs, news, List.of(), QUIETLY);
        assertThat(updated.outputs().get("tagsAll"))
                .isEqualTo(JsonValues.object("{'cost': '2', 'team': 'web', 'zone': 'a'}"));
    }

    @Test
    void aDefaultTagThatSomebodyRemovedIsPutBack() {
        var made = Create.create(provider, URN, inputs, QUIETLY);
        simulated.simulator.call("UntagResource", "{'resourceArn': '" + made.id() + "', 'tagKeys': ['cost']}");
        var read = Read.read(provider, Log.SILENT, made.id(), Value.Obj.EMPTY, inputs)
                .orElseThrow();
        assertThat(Diff.diff(provider.tags(), read.outputs(), read.inputs(), inputs, List.of()))
                .extracting(difference -> difference.path() + " " + difference.type())
                .containsExactly("tagsAll.cost ADDED");
        assertThat(Update.update(provider, made.id(), read.outputs(), read.inputs(), inputs, List.of(), QUIETLY)
                        .outputs()
                        .get("tagsAll"))
                .isEqualTo(made.outputs().get("tagsAll"));
    }

    @Test
    void aTagThatSomebodyAddedShowsInTheInputs() {
        var made = Create.create(provider, URN, inputs, QUIETLY);
        tagBehindOurBack(made, "{'key': 'stray', 'value': '1'}");
        var read = Read.read(provider, Log.SILENT, made.id(), Value.Obj.EMPTY, inputs)
                .orElseThrow();
        assertThat(read.inputs().get("tags")).isEqualTo(JsonValues.object("{'stray': '1', 'team': 'web'}"));
    }

    @Test
    void aDefaultTagThatSomebodyChangedShowsWhereDefaultTagsAreAndIsPutBack() {
        var made = Create.create(provider, URN, inputs, QUIETLY);
        tagBehindOurBack(made, "{'key': 'cost', 'value': '9'}");
        var read = Read.read(provider, Log.SILENT, made.id(), Value.Obj.EMPTY, inputs)
                .orElseThrow();
        assertThat(read.inputs()).isEqualTo(inputs.with("tagsAll", JsonValues.object("{'cost': '9', 'team': 'web'}")));
        assertThat(Diff.diff(provider.tags(), read.outputs(), read.inputs(), inputs, List.of()))
                .extracting(difference -> difference.path() + " " + difference.type())
                .containsExactly("tagsAll.cost CHANGED");
        assertThat(Update.update(provider, made.id(), read.outputs(), read.inputs(), inputs, List.of(), QUIETLY)
                        .outputs()
                        .get("tagsAll"))
                .isEqualTo(made.outputs().get("tagsAll"));
    }

    @Test
    void aRefreshAfterTheDefaultTagsChangedShowsNothingThatSomebodyDid() {
        var made = Create.create(provider, URN, inputs, QUIETLY);
        var later = simulated.configured("{'defaultTags': {'tags': {'team': 'core', 'cost': '2', 'zone': 'a'}}}");
        var read =
                Read.read(later, Log.SILENT, made.id(), Value.Obj.EMPTY, inputs).orElseThrow();
        assertThat(read.inputs()).isEqualTo(inputs);
        assertThat(Diff.diff(later.tags(), read.outputs(), read.inputs(), inputs, List.of()))
                .isEmpty();
    }

    @Test
    void anIgnoredTagOfTheProgramItselfIsNoDriftWhateverSomebodyMakesOfIt() {
        var scanned = inputs("{'tags': {'scanner': 'never'}}");
        var made = Create.create(provider, URN, scanned, QUIETLY);
        tagBehindOurBack(made, "{'key': 'scanner', 'value': 'clean'}");
        assertThat(Read.read(provider, Log.SILENT, made.id(), Value.Obj.EMPTY, scanned)
                        .orElseThrow()
                        .inputs())
                .isEqualTo(scanned);
        simulated.simulator.call("UntagResource", "{'resourceArn': '" + made.id() + "', 'tagKeys': ['scanner']}");
        assertThat(Read.read(provider, Log.SILENT, made.id(), Value.Obj.EMPTY, scanned)
                        .orElseThrow()
                        .inputs())
                .isEqualTo(scanned);
    }

    @Test
    void inputsOfAVersionWithoutTagsAllShowNoDifference() {
        var old = inputs.with("tagsAll", Value.Null.NULL);
        var made = Create.create(provider, URN, old, QUIETLY);
        assertThat(Diff.diff(provider.tags(), made.outputs(), old, inputs, List.of()))
                .isEmpty();
        var read =
                Read.read(provider, Log.SILENT, made.id(), Value.Obj.EMPTY, old).orElseThrow();
        assertThat(read.inputs()).isEqualTo(inputs);
        assertThat(Diff.diff(provider.tags(), read.outputs(), read.inputs(), old, List.of()))
                .isEmpty();
    }

    @Test
    void aTagIsToldOnceWhereTheProgramSaysIt() {
        var olds = inputs("{'tags': {'cost': 'own', 'a': '1'}}");
        var news = inputs("{'scale': {'value': 5}}");
        var made = Create.create(provider, URN, olds, QUIETLY);
        assertThat(Diff.diff(provider.tags(), made.outputs(), olds, news, List.of()))
                .extracting(difference -> difference.path() + " " + difference.type())
                .containsExactly("scale.value CHANGED", "tags REMOVED");
        var updated = Update.update(provider, made.id(), made.outputs(), olds, news, List.of(), QUIETLY);
        assertThat(updated.outputs().get("tagsAll")).isEqualTo(news.get("tagsAll"));
    }

    @Test
    void checkTakesBackTheTagsAllThatItGaveAndNoOther() {
        var written = inputs.with("tagsAll", JsonValues.object("{'team': 'web', 'mine': '1'}"));
        assertThat(Check.check(provider.tags(), inputs, inputs).inputs()).isEqualTo(inputs);
        assertThat(Check.check(provider.tags(), inputs, inputs).failures()).isEmpty();
        assertThat(Check.check(provider.tags(), inputs, written).failures())
                .extracting(Failure::toString)
                .containsExactly("tagsAll: is set by AWS and cannot be given");
        assertThat(Check.check(provider.tags(), Value.Obj.EMPTY, inputs).failures())
                .hasSize(1);
    }

    @Test
    void whatIsIgnoredOfTheTagsIsLeftAlone() {
        var made = Create.create(provider, URN, inputs, QUIETLY);
        var later = simulated.configured("{'defaultTags': {'tags': {'cost': '2', 'zone': 'a'}}}");
        var news = SimulatedProvider.checked(later.tags(), SimulatedProvider.inputs("{'tags': {'team': 'new'}}"));
        var ignored = List.of(PropertyPath.parse("tags.team"), PropertyPath.parse("tagsAll.cost"));
        assertThat(Diff.diff(later.tags(), made.outputs(), inputs, news, ignored))
                .extracting(difference -> difference.path() + " " + difference.type())
                .containsExactly("tagsAll.zone ADDED");
        assertThat(Update.update(later, made.id(), made.outputs(), inputs, news, ignored, QUIETLY)
                        .outputs()
                        .get("tagsAll"))
                .isEqualTo(JsonValues.object("{'cost': '1', 'team': 'web', 'zone': 'a'}"));
    }

    @Test
    void tagsAllIsUnknownWhileTheTagsAre() {
        var unknown = new Value.Unknown(UnknownKind.OBJECT);
        assertThat(SimulatedProvider.checked(
                                provider.tags(),
                                inputs.with("tagsAll", Value.Null.NULL).with("tags", unknown))
                        .get("tagsAll"))
                .isEqualTo(unknown);
    }

    @Test
    void aSecretTagMakesAllTagsSecret() {
        var secret = inputs.with("tags", new Value.Secret(inputs.get("tags")));
        var made = Create.create(provider, URN, secret, QUIETLY);
        assertThat(made.outputs().get("tags")).isInstanceOf(Value.Secret.class);
        assertThat(made.outputs().get("tagsAll")).isInstanceOf(Value.Secret.class);
        assertThat(Create.preview(provider, SimulatedProvider.URN, secret, Log.SILENT)
                        .outputs()
                        .get("tagsAll"))
                .isInstanceOf(Value.Secret.class);
    }

    private Value.Obj inputs(String more) {
        return SimulatedProvider.checked(provider.tags(), SimulatedProvider.inputs(more));
    }

    private void tagBehindOurBack(State made, String tag) {
        simulated.simulator.call("TagResource", "{'resourceArn': '" + made.id() + "', 'tags': [" + tag + "]}");
    }
}
