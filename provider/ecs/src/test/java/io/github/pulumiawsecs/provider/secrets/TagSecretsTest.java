package io.github.pulumiawsecs.provider.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.testkit.OutOfBand;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A tag is secret for its key only, whether the program or the configuration sets it. */
class TagSecretsTest {
    private static final PropertyValue OWNER = secret("s3cr3t-owner");

    private final ProviderFixture plain = ProviderFixture.builder()
            .config("{'defaultTags': {'tags': {'team': 'core', 'owner': 's3cr3t-owner'}}}")
            .build();
    private final ProviderFixture fixture = plain.reconfigured(defaultTags(
            new ObjectValue(Map.of("tags", object("{'team': 'core'}").with("owner", OWNER)))));
    private final ObjectValue program =
            SampleInputs.minimal().with("tags", object("{'open': '1'}").with("own", secret("mine")));

    @AfterEach
    void close() {
        plain.close();
    }

    @Test
    void marksKeysInCheckPreviewAndState() {
        var inputs = fixture.checked(program);
        assertSecretKeys(inputs, "own", "owner");
        assertSecretKeys(fixture.previewCreate(inputs).outputs(), "own", "owner");
        var created = fixture.create(inputs);
        assertSecretKeys(created.outputs(), "own", "owner");
        assertThat(created.inputs()).isEqualTo(inputs);
        var changed = fixture.checked(
                inputs, program.with("tags", object("{'open': '2'}").with("own", secret("mine"))));
        assertSecretKeys(fixture.previewUpdate(created, inputs, changed).outputs(), "own", "owner");
        assertSecretKeys(fixture.update(created, inputs, changed).outputs(), "own", "owner");
    }

    @Test
    void marksKeysOfSecretConfiguration() {
        var tags = object("{'team': 'core', 'owner': 's3cr3t-owner'}");
        var object = plain.reconfigured(defaultTags(PropertyValue.secret(ObjectValue.EMPTY.with("tags", tags))));
        assertSecretKeys(object.checked(program), "own", "owner", "team");
        var json = plain.reconfigured(defaultTags(secret("{\"tags\": {\"owner\": \"s3cr3t-owner\"}}")));
        assertSecretKeys(json.checked(program), "own", "owner");
    }

    @Test
    void hidesKeysOfSecretUserTags() {
        var inputs = fixture.checked(program.with("tags", PropertyValue.secret(object("{'own': 'mine'}"))));
        assertThat(inputs.get("tagsAll")).isInstanceOf(PropertyValue.SecretValue.class);
        assertThat(fixture.create(inputs).outputs().get("tagsAll")).isInstanceOf(PropertyValue.SecretValue.class);
    }

    @Test
    void refreshesWithoutDrift() {
        var inputs = fixture.checked(program);
        var created = fixture.create(inputs);
        var read = fixture.read(created.id(), created.outputs(), inputs).orElseThrow();
        assertThat(read.inputs()).isEqualTo(inputs);
        assertThat(read.outputs().get("tagsAll")).isEqualTo(created.outputs().get("tagsAll"));
        assertThat(fixture.diffs(read, read.inputs(), fixture.checked(read.inputs(), program)))
                .isEmpty();
    }

    @Test
    void keepsSecrecyOfDriftedTags() {
        var inputs = fixture.checked(program);
        var created = fixture.create(inputs);
        OutOfBand.tag(fixture.simulator(), created.id(), "owner", "other");
        var read = fixture.read(created.id(), created.outputs(), inputs).orElseThrow();
        assertSecretKeys(read.outputs(), "own", "owner");
        assertSecretKeys(read.inputs(), "own", "owner");
        assertThat(fixture.diffs(read, read.inputs(), inputs)).containsExactly("tagsAll.owner CHANGED");
    }

    @Test
    void importsSecretDefaultTagsAsSecrets() {
        var id = plain.create(plain.checked(program)).id();
        var imported = fixture.read(id).orElseThrow();
        assertSecretKeys(imported.outputs(), "owner");
        assertSecretKeys(imported.inputs(), "owner");
        assertThat(tags(imported.inputs(), "tags").fields()).containsOnlyKeys("open", "own");
        var inputs = fixture.checked(imported.inputs(), imported.inputs());
        assertThat(fixture.diffs(imported, imported.inputs(), inputs)).isEmpty();
    }

    /** A state of an earlier version has the tag in clear. */
    @Test
    void showsNoDifferenceWhenTagBecomesSecret() {
        var open = plain.checked(program);
        var created = plain.create(open);
        assertSecretKeys(created.outputs(), "own");
        var inputs = fixture.checked(open, program);
        assertThat(fixture.diffs(created, open, inputs)).isEmpty();
        var read = fixture.read(created.id(), created.outputs(), open).orElseThrow();
        assertSecretKeys(read.outputs(), "own", "owner");
        assertSecretKeys(read.inputs(), "own", "owner");
    }

    @Test
    void keepsSecrecyOfRemainingTags() {
        var inputs = fixture.checked(program);
        var created = fixture.create(inputs);
        var fewer = fixture.checked(inputs, program.with("tags", object("{}").with("own", secret("mine"))));
        assertThat(fixture.diffs(created, inputs, fewer)).containsExactly("tags.open REMOVED");
        assertSecretKeys(fixture.update(created, inputs, fewer).outputs(), "own", "owner");
    }

    @Test
    void returnsSecretDefaultTagsAsSecrets() {
        var created = fixture.create(fixture.checked(program));
        var found = fixture.invoke(
                        "aws-ecs:index:getTaskSet",
                        ObjectValue.EMPTY.with("taskSetArn", new PropertyValue.StringValue(created.id())))
                .result();
        assertSecretKeys(found, "owner");
    }

    private static void assertSecretKeys(ObjectValue values, String... keys) {
        var secretKeys = new TreeSet<String>();
        tags(values, "tagsAll").fields().forEach((key, value) -> {
            if (value.hasSecret()) {
                secretKeys.add(key);
            }
        });
        assertThat(secretKeys).isEqualTo(new TreeSet<>(Set.of(keys)));
    }

    private static ObjectValue tags(ObjectValue values, String name) {
        return (ObjectValue) values.get(name);
    }

    private static ObjectValue defaultTags(PropertyValue value) {
        return ObjectValue.EMPTY.with("defaultTags", value);
    }

    private static ObjectValue object(String json) {
        return JsonPropertyValues.parseObject(json);
    }

    private static PropertyValue secret(String text) {
        return PropertyValue.secret(new PropertyValue.StringValue(text));
    }
}
