package io.github.pulumiawsecs.provider.taskset;

import static io.github.pulumiawsecs.provider.taskset.SimulatedProvider.QUIETLY;
import static io.github.pulumiawsecs.provider.taskset.SimulatedProvider.URN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.UnknownKind;
import io.github.pulumiawsecs.framework.resource.Log;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.schema.check.CheckFailure;
import io.github.pulumiawsecs.provider.taskset.create.TaskSetCreate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Default tags, ignored tags and AWS's own, from creation to refresh. */
class TagsTest {
    private final SimulatedProvider simulated = new SimulatedProvider(
            "{'defaultTags': {'tags': {'team': 'core', 'cost': '1'}}, 'ignoreTags': {'keys': ['scanner']}}");
    private final ProviderContext provider = simulated.provider;
    private final PropertyValue.ObjectValue inputs = inputs("{'tags': {'team': 'web'}}");

    @AfterEach
    void close() {
        simulated.close();
    }

    @Test
    void mergesDefaultTags() {
        assertThat(TaskSetCreate.create(provider, URN, inputs, QUIETLY)
                        .outputs()
                        .get("tagsAll"))
                .isEqualTo(JsonPropertyValues.parseObject("{'cost': '1', 'team': 'web'}"));
    }

    @Test
    void keepsIgnoredTags() {
        var made = TaskSetCreate.create(provider, URN, inputs, QUIETLY);
        tagBehindOurBack(made, "{'key': 'scanner', 'value': 'clean'}");
        var read = TaskSetRead.read(provider, Log.SILENT, made.id(), PropertyValue.ObjectValue.EMPTY, inputs)
                .orElseThrow();
        assertThat(read.inputs()).isEqualTo(inputs);
        assertThat(read.outputs().get("tagsAll")).isEqualTo(made.outputs().get("tagsAll"));

        var news = inputs("{'tags': {'team': 'new'}}");
        TaskSetUpdate.update(provider, made.id(), read.outputs(), inputs, news, List.of(), QUIETLY);
        assertThat(simulated
                        .simulator
                        .call("ListTagsForResource", "{'resourceArn': '" + made.id() + "'}")
                        .toString())
                .contains("scanner", "new");
    }

    @Test
    void updatesChangedDefaultTag() {
        var made = TaskSetCreate.create(provider, URN, inputs, QUIETLY);
        var later = simulated.configured("{'defaultTags': {'tags': {'team': 'core', 'cost': '2', 'zone': 'a'}}}");
        var news = SimulatedProvider.checked(later.tags(), SimulatedProvider.inputs("{'tags': {'team': 'web'}}"));
        assertThat(TaskSetDiff.diff(later.tags(), made.outputs(), inputs, news, List.of()))
                .extracting(difference -> difference.path() + " " + difference.type())
                .containsExactly("tagsAll.cost CHANGED", "tagsAll.zone ADDED");
        var updated = TaskSetUpdate.update(later, made.id(), made.outputs(), inputs, news, List.of(), QUIETLY);
        assertThat(updated.outputs().get("tagsAll"))
                .isEqualTo(JsonPropertyValues.parseObject("{'cost': '2', 'team': 'web', 'zone': 'a'}"));
    }

    @Test
    void restoresRemovedDefaultTag() {
        var made = TaskSetCreate.create(provider, URN, inputs, QUIETLY);
        simulated.simulator.call("UntagResource", "{'resourceArn': '" + made.id() + "', 'tagKeys': ['cost']}");
        var read = TaskSetRead.read(provider, Log.SILENT, made.id(), PropertyValue.ObjectValue.EMPTY, inputs)
                .orElseThrow();
        assertThat(TaskSetDiff.diff(provider.tags(), read.outputs(), read.inputs(), inputs, List.of()))
                .extracting(difference -> difference.path() + " " + difference.type())
                .containsExactly("tagsAll.cost ADDED");
        assertThat(TaskSetUpdate.update(provider, made.id(), read.outputs(), read.inputs(), inputs, List.of(), QUIETLY)
                        .outputs()
                        .get("tagsAll"))
                .isEqualTo(made.outputs().get("tagsAll"));
    }

    @Test
    void showsAddedTagInInputs() {
        var made = TaskSetCreate.create(provider, URN, inputs, QUIETLY);
        tagBehindOurBack(made, "{'key': 'stray', 'value': '1'}");
        var read = TaskSetRead.read(provider, Log.SILENT, made.id(), PropertyValue.ObjectValue.EMPTY, inputs)
                .orElseThrow();
        assertThat(read.inputs().get("tags"))
                .isEqualTo(JsonPropertyValues.parseObject("{'stray': '1', 'team': 'web'}"));
    }

    @Test
    void restoresChangedDefaultTag() {
        var made = TaskSetCreate.create(provider, URN, inputs, QUIETLY);
        tagBehindOurBack(made, "{'key': 'cost', 'value': '9'}");
        var read = TaskSetRead.read(provider, Log.SILENT, made.id(), PropertyValue.ObjectValue.EMPTY, inputs)
                .orElseThrow();
        assertThat(read.inputs())
                .isEqualTo(inputs.with("tagsAll", JsonPropertyValues.parseObject("{'cost': '9', 'team': 'web'}")));
        assertThat(TaskSetDiff.diff(provider.tags(), read.outputs(), read.inputs(), inputs, List.of()))
                .extracting(difference -> difference.path() + " " + difference.type())
                .containsExactly("tagsAll.cost CHANGED");
        assertThat(TaskSetUpdate.update(provider, made.id(), read.outputs(), read.inputs(), inputs, List.of(), QUIETLY)
                        .outputs()
                        .get("tagsAll"))
                .isEqualTo(made.outputs().get("tagsAll"));
    }

    @Test
    void refreshesWithoutDriftAfterDefaultTagsChange() {
        var made = TaskSetCreate.create(provider, URN, inputs, QUIETLY);
        var later = simulated.configured("{'defaultTags': {'tags': {'team': 'core', 'cost': '2', 'zone': 'a'}}}");
        var read = TaskSetRead.read(later, Log.SILENT, made.id(), PropertyValue.ObjectValue.EMPTY, inputs)
                .orElseThrow();
        assertThat(read.inputs()).isEqualTo(inputs);
        assertThat(TaskSetDiff.diff(later.tags(), read.outputs(), read.inputs(), inputs, List.of()))
                .isEmpty();
    }

    @Test
    void ignoresDriftOfIgnoredTag() {
        var scanned = inputs("{'tags': {'scanner': 'never'}}");
        var made = TaskSetCreate.create(provider, URN, scanned, QUIETLY);
        tagBehindOurBack(made, "{'key': 'scanner', 'value': 'clean'}");
        assertThat(TaskSetRead.read(provider, Log.SILENT, made.id(), PropertyValue.ObjectValue.EMPTY, scanned)
                        .orElseThrow()
                        .inputs())
                .isEqualTo(scanned);
        simulated.simulator.call("UntagResource", "{'resourceArn': '" + made.id() + "', 'tagKeys': ['scanner']}");
        assertThat(TaskSetRead.read(provider, Log.SILENT, made.id(), PropertyValue.ObjectValue.EMPTY, scanned)
                        .orElseThrow()
                        .inputs())
                .isEqualTo(scanned);
    }

    @Test
    void acceptsStateWithoutTagsAll() {
        var old = inputs.with("tagsAll", PropertyValue.NullValue.NULL);
        var made = TaskSetCreate.create(provider, URN, old, QUIETLY);
        assertThat(TaskSetDiff.diff(provider.tags(), made.outputs(), old, inputs, List.of()))
                .isEmpty();
        var read = TaskSetRead.read(provider, Log.SILENT, made.id(), PropertyValue.ObjectValue.EMPTY, old)
                .orElseThrow();
        assertThat(read.inputs()).isEqualTo(inputs);
        assertThat(TaskSetDiff.diff(provider.tags(), read.outputs(), read.inputs(), old, List.of()))
                .isEmpty();
    }

    @Test
    void reportsRemovedTagOnce() {
        var olds = inputs("{'tags': {'cost': 'own', 'a': '1'}}");
        var news = inputs("{'scale': {'value': 5}}");
        var made = TaskSetCreate.create(provider, URN, olds, QUIETLY);
        assertThat(TaskSetDiff.diff(provider.tags(), made.outputs(), olds, news, List.of()))
                .extracting(difference -> difference.path() + " " + difference.type())
                .containsExactly("scale.value CHANGED", "tags REMOVED");
        var updated = TaskSetUpdate.update(provider, made.id(), made.outputs(), olds, news, List.of(), QUIETLY);
        assertThat(updated.outputs().get("tagsAll")).isEqualTo(news.get("tagsAll"));
    }

    @Test
    void acceptsOnlyOwnTagsAll() {
        var written = inputs.with("tagsAll", JsonPropertyValues.parseObject("{'team': 'web', 'mine': '1'}"));
        assertThat(TaskSetCheck.check(provider.tags(), inputs, inputs).inputs()).isEqualTo(inputs);
        assertThat(TaskSetCheck.check(provider.tags(), inputs, inputs).failures())
                .isEmpty();
        assertThat(TaskSetCheck.check(provider.tags(), inputs, written).failures())
                .extracting(CheckFailure::toString)
                .containsExactly("tagsAll: is set by AWS and cannot be given");
        assertThat(TaskSetCheck.check(provider.tags(), PropertyValue.ObjectValue.EMPTY, inputs)
                        .failures())
                .hasSize(1);
    }

    @Test
    void appliesIgnoreChangesToTags() {
        var made = TaskSetCreate.create(provider, URN, inputs, QUIETLY);
        var later = simulated.configured("{'defaultTags': {'tags': {'cost': '2', 'zone': 'a'}}}");
        var news = SimulatedProvider.checked(later.tags(), SimulatedProvider.inputs("{'tags': {'team': 'new'}}"));
        var ignored = List.of(PropertyPath.parse("tags.team"), PropertyPath.parse("tagsAll.cost"));
        assertThat(TaskSetDiff.diff(later.tags(), made.outputs(), inputs, news, ignored))
                .extracting(difference -> difference.path() + " " + difference.type())
                .containsExactly("tagsAll.zone ADDED");
        assertThat(TaskSetUpdate.update(later, made.id(), made.outputs(), inputs, news, ignored, QUIETLY)
                        .outputs()
                        .get("tagsAll"))
                .isEqualTo(JsonPropertyValues.parseObject("{'cost': '1', 'team': 'web', 'zone': 'a'}"));
    }

    @Test
    void propagatesUnknownTags() {
        var unknown = new PropertyValue.UnknownValue(UnknownKind.OBJECT);
        assertThat(SimulatedProvider.checked(
                                provider.tags(),
                                inputs.with("tagsAll", PropertyValue.NullValue.NULL)
                                        .with("tags", unknown))
                        .get("tagsAll"))
                .isEqualTo(unknown);
    }

    @Test
    void propagatesSecretTags() {
        var secret = inputs.with("tags", new PropertyValue.SecretValue(inputs.get("tags")));
        var made = TaskSetCreate.create(provider, URN, secret, QUIETLY);
        assertThat(made.outputs().get("tags")).isInstanceOf(PropertyValue.SecretValue.class);
        assertThat(made.outputs().get("tagsAll")).isInstanceOf(PropertyValue.SecretValue.class);
        assertThat(TaskSetCreate.preview(provider, SimulatedProvider.URN, secret, Log.SILENT)
                        .outputs()
                        .get("tagsAll"))
                .isInstanceOf(PropertyValue.SecretValue.class);
    }

    private PropertyValue.ObjectValue inputs(String more) {
        return SimulatedProvider.checked(provider.tags(), SimulatedProvider.inputs(more));
    }

    private void tagBehindOurBack(ResourceState made, String tag) {
        simulated.simulator.call("TagResource", "{'resourceArn': '" + made.id() + "', 'tags': [" + tag + "]}");
    }
}
