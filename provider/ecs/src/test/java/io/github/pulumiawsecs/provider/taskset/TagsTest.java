package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.UnknownKind;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.schema.check.CheckFailure;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Default tags, ignored tags and AWS's own, from creation to refresh. */
class TagsTest {
    private final ProviderFixture fixture = ProviderFixture.builder()
            .config("{'defaultTags': {'tags': {'team': 'core', 'cost': '1'}}, 'ignoreTags': {'keys': ['scanner']}}")
            .build();
    private final PropertyValue.ObjectValue inputs = inputs("{'tags': {'team': 'web'}}");

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void mergesDefaultTags() {
        assertThat(fixture.create(inputs).outputs().get("tagsAll"))
                .isEqualTo(JsonPropertyValues.parseObject("{'cost': '1', 'team': 'web'}"));
    }

    @Test
    void keepsIgnoredTags() {
        var created = fixture.create(inputs);
        tagOutOfBand(created, "{'key': 'scanner', 'value': 'clean'}");
        var read = fixture.read(created.id(), inputs).orElseThrow();
        assertThat(read.inputs()).isEqualTo(inputs);
        assertThat(read.outputs().get("tagsAll")).isEqualTo(created.outputs().get("tagsAll"));

        var newInputs = inputs("{'tags': {'team': 'new'}}");
        fixture.update(read, inputs, newInputs);
        assertThat(fixture.simulator()
                        .call("ListTagsForResource", "{'resourceArn': '" + created.id() + "'}")
                        .toString())
                .contains("scanner", "new");
    }

    @Test
    void updatesChangedDefaultTag() {
        var created = fixture.create(inputs);
        var later = fixture.reconfigured("{'defaultTags': {'tags': {'team': 'core', 'cost': '2', 'zone': 'a'}}}");
        var newInputs = later.checked(SampleInputs.checked("{'tags': {'team': 'web'}}"));
        assertThat(later.diffs(created, inputs, newInputs))
                .containsExactly("tagsAll.cost CHANGED", "tagsAll.zone ADDED");
        var updated = later.update(created, inputs, newInputs);
        assertThat(updated.outputs().get("tagsAll"))
                .isEqualTo(JsonPropertyValues.parseObject("{'cost': '2', 'team': 'web', 'zone': 'a'}"));
    }

    @Test
    void restoresRemovedDefaultTag() {
        var created = fixture.create(inputs);
        fixture.simulator().call("UntagResource", "{'resourceArn': '" + created.id() + "', 'tagKeys': ['cost']}");
        var read = fixture.read(created.id(), inputs).orElseThrow();
        assertThat(fixture.diffs(read, read.inputs(), inputs)).containsExactly("tagsAll.cost ADDED");
        assertThat(fixture.update(read, read.inputs(), inputs).outputs().get("tagsAll"))
                .isEqualTo(created.outputs().get("tagsAll"));
    }

    @Test
    void showsAddedTagInInputs() {
        var created = fixture.create(inputs);
        tagOutOfBand(created, "{'key': 'stray', 'value': '1'}");
        var read = fixture.read(created.id(), inputs).orElseThrow();
        assertThat(read.inputs().get("tags"))
                .isEqualTo(JsonPropertyValues.parseObject("{'stray': '1', 'team': 'web'}"));
    }

    @Test
    void restoresChangedDefaultTag() {
        var created = fixture.create(inputs);
        tagOutOfBand(created, "{'key': 'cost', 'value': '9'}");
        var read = fixture.read(created.id(), inputs).orElseThrow();
        assertThat(read.inputs())
                .isEqualTo(inputs.with("tagsAll", JsonPropertyValues.parseObject("{'cost': '9', 'team': 'web'}"))
                        .with("__defaultTags", JsonPropertyValues.parseObject("{'cost': '9', 'team': 'core'}")));
        assertThat(fixture.diffs(read, read.inputs(), inputs)).containsExactly("tagsAll.cost CHANGED");
        assertThat(fixture.update(read, read.inputs(), inputs).outputs().get("tagsAll"))
                .isEqualTo(created.outputs().get("tagsAll"));
    }

    @Test
    void refreshesWithoutDriftAfterDefaultTagsChange() {
        var created = fixture.create(inputs);
        var later = fixture.reconfigured("{'defaultTags': {'tags': {'team': 'core', 'cost': '2', 'zone': 'a'}}}");
        var read = later.read(created.id(), inputs).orElseThrow();
        assertThat(read.inputs()).isEqualTo(inputs);
        assertThat(later.diffs(read, read.inputs(), inputs)).isEmpty();
    }

    @Test
    void ignoresDriftOfIgnoredTag() {
        var scanned = inputs("{'tags': {'scanner': 'never'}}");
        var created = fixture.create(scanned);
        tagOutOfBand(created, "{'key': 'scanner', 'value': 'clean'}");
        assertThat(fixture.read(created.id(), scanned).orElseThrow().inputs()).isEqualTo(scanned);
        fixture.simulator().call("UntagResource", "{'resourceArn': '" + created.id() + "', 'tagKeys': ['scanner']}");
        assertThat(fixture.read(created.id(), scanned).orElseThrow().inputs()).isEqualTo(scanned);
    }

    @Test
    void acceptsStateWithoutTagsAll() {
        var old = inputs.with("tagsAll", PropertyValue.NullValue.NULL);
        var created = fixture.create(old);
        assertThat(fixture.diffs(created, old, inputs)).isEmpty();
        var read = fixture.read(created.id(), old).orElseThrow();
        assertThat(read.inputs()).isEqualTo(inputs);
        assertThat(fixture.diffs(read, read.inputs(), old)).isEmpty();
    }

    /** A policy pack with remediations changes the inputs after Check, and Check is not called again. */
    @Test
    void acceptsTagsThatChangeAfterCheck() {
        for (var tags : List.of(
                "{'team': 'web', 'CostCenter': 42}", "{'team': 'policy'}", "{'cost': 'policy'}", "{'team': null}")) {
            var remediated = inputs.with("tags", JsonPropertyValues.parseObject(tags));
            var created = fixture.create(fixture.check(remediated, remediated).inputs());
            assertThat(fixture.diffs(created, remediated, remediated)).isEmpty();
            var read = fixture.read(created.id(), remediated).orElseThrow();
            assertThat(fixture.diffs(read, read.inputs(), remediated)).isEmpty();
            assertThat(fixture.diffs(read, remediated, remediated)).isEmpty();
            assertThat(fixture.diffs(read, read.inputs(), inputs)).isNotEmpty();
        }
    }

    @Test
    void refreshesTwiceWithoutDrift() {
        var created = fixture.create(inputs);
        tagOutOfBand(created, "{'key': 'cost', 'value': '9'}");
        var first = fixture.read(created.id(), inputs).orElseThrow();
        var second = fixture.read(created.id(), first.inputs()).orElseThrow();
        assertThat(second.inputs()).isEqualTo(first.inputs());
        assertThat(fixture.diffs(second, second.inputs(), first.inputs())).isEmpty();
    }

    @Test
    void reportsRemovedTagOnce() {
        var oldInputs = inputs("{'tags': {'cost': 'own', 'a': '1'}}");
        var newInputs = inputs("{'scale': {'value': 5}}");
        var created = fixture.create(oldInputs);
        assertThat(fixture.diffs(created, oldInputs, newInputs)).containsExactly("scale.value CHANGED", "tags REMOVED");
        var updated = fixture.update(created, oldInputs, newInputs);
        assertThat(updated.outputs().get("tagsAll")).isEqualTo(newInputs.get("tagsAll"));
    }

    @Test
    void acceptsOnlyOwnTagsAll() {
        var written = inputs.with("tagsAll", JsonPropertyValues.parseObject("{'team': 'web', 'mine': '1'}"));
        assertThat(fixture.check(inputs, inputs).inputs()).isEqualTo(inputs);
        assertThat(fixture.check(inputs, inputs).failures()).isEmpty();
        assertThat(fixture.check(inputs, written).failures())
                .extracting(CheckFailure::toString)
                .singleElement()
                .asString()
                .startsWith("tagsAll: is an output");
        assertThat(fixture.check(PropertyValue.ObjectValue.EMPTY, inputs).failures())
                .hasSize(1);
    }

    @Test
    void appliesIgnoreChangesToTags() {
        var created = fixture.create(inputs);
        var later = fixture.reconfigured("{'defaultTags': {'tags': {'cost': '2', 'zone': 'a'}}}");
        var newInputs = later.checked(SampleInputs.checked("{'tags': {'team': 'new'}}"));
        var ignored = List.of(PropertyPath.parse("tags.team"), PropertyPath.parse("tagsAll.cost"));
        assertThat(later.diffs(created, inputs, newInputs, ignored)).containsExactly("tagsAll.zone ADDED");
        assertThat(later.update(created, inputs, newInputs, ignored).outputs().get("tagsAll"))
                .isEqualTo(JsonPropertyValues.parseObject("{'cost': '1', 'team': 'web', 'zone': 'a'}"));
    }

    @Test
    void propagatesUnknownTags() {
        var unknown = new PropertyValue.UnknownValue(UnknownKind.OBJECT);
        assertThat(fixture.checked(inputs.with("tagsAll", PropertyValue.NullValue.NULL)
                                .with("tags", unknown))
                        .get("tagsAll"))
                .isEqualTo(unknown);
    }

    @Test
    void propagatesSecretTags() {
        var secret = inputs.with("tags", new PropertyValue.SecretValue(inputs.get("tags")));
        var created = fixture.create(secret);
        assertThat(created.outputs().get("tags")).isInstanceOf(PropertyValue.SecretValue.class);
        assertThat(created.outputs().get("tagsAll")).isInstanceOf(PropertyValue.SecretValue.class);
        assertThat(fixture.previewCreate(secret).outputs().get("tagsAll"))
                .isInstanceOf(PropertyValue.SecretValue.class);
    }

    private PropertyValue.ObjectValue inputs(String more) {
        return fixture.checked(SampleInputs.checked(more));
    }

    private void tagOutOfBand(ResourceState created, String tag) {
        fixture.simulator().call("TagResource", "{'resourceArn': '" + created.id() + "', 'tags': [" + tag + "]}");
    }
}
