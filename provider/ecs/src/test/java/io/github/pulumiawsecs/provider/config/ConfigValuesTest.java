package io.github.pulumiawsecs.provider.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.NullValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.StringValue;
import io.github.pulumiawsecs.framework.resource.CheckResult;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.provider.EcsProvider;
import io.github.pulumiawsecs.testkit.MessageForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms in which configuration values arrive, for every property of the schema at any depth. */
class ConfigValuesTest {

    /** A property and its path. */
    record Setting(PropertyPath path, Property<?, ?, ?> property) {
        @Override
        public String toString() {
            return path.toString();
        }

        ObjectValue with(PropertyValue value) {
            return set(ProviderConfigSample.ALL, path.segments(), value);
        }

        PropertyValue sample() {
            return path.in(new ObjectValue(ProviderConfigSample.ALL));
        }

        private static ObjectValue set(
                Map<String, PropertyValue> fields, List<PropertyPath.Segment> segments, PropertyValue value) {
            var name = ((PropertyPath.Field) segments.getFirst()).name();
            var object = new ObjectValue(fields);
            return segments.size() == 1
                    ? withNull(object, name, value)
                    : object.with(
                            name,
                            set(
                                    ((ObjectValue) object.get(name)).fields(),
                                    segments.subList(1, segments.size()),
                                    value));
        }

        /** {@link ObjectValue#with} removes nulls. */
        private static ObjectValue withNull(ObjectValue object, String name, PropertyValue value) {
            var fields = new LinkedHashMap<>(object.fields());
            fields.put(name, value);
            return new ObjectValue(fields);
        }
    }

    static Stream<Setting> all() {
        return settings(ProviderConfigSchema.TYPE, PropertyPath.ROOT);
    }

    static Stream<Setting> strings() {
        return all().filter(setting -> setting.property().type().equals(PropertyType.STRING));
    }

    static Stream<Setting> stringLists() {
        return all().filter(setting -> setting.property().type() instanceof PropertyType.ListType<?> list
                && list.element().equals(PropertyType.STRING));
    }

    static Stream<Setting> objects() {
        return all().filter(setting -> setting.property().type() instanceof ObjectType);
    }

    static Stream<Setting> structures() {
        return all().filter(setting -> !(setting.property().type() instanceof PropertyType.Scalar
                || setting.property().type() instanceof PropertyType.EnumType));
    }

    private static Stream<Setting> settings(ObjectType<?, ?> type, PropertyPath parent) {
        return type.inputs().stream().flatMap(property -> {
            var setting = new Setting(parent.field(property.name()), property);
            return property.type() instanceof ObjectType<?, ?> object
                    ? Stream.concat(Stream.of(setting), settings(object, setting.path()))
                    : Stream.of(setting);
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void takesEmptyStringAndNullAsNotGiven(Setting setting) {
        var omitted = check(setting.with(NullValue.NULL));
        assertThat(check(setting.with(new StringValue("")))).isEqualTo(omitted);
        assertThat(check(setting.with(PropertyValue.secret(new StringValue("")))))
                .isEqualTo(omitted);
        assertThat(setting.path().in(omitted.inputs()).isNull()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("stringLists")
    void omitsEmptyElements(Setting setting) {
        var sample = ((PropertyValue.ArrayValue) setting.sample()).items().getFirst();
        var padded = new PropertyValue.ArrayValue(List.of(new StringValue(""), sample, NullValue.NULL));
        assertThat(check(setting.with(padded))).isEqualTo(check(setting.with(setting.sample())));
    }

    @ParameterizedTest
    @MethodSource("strings")
    void takesWholeNumbersAndBooleansAsText(Setting setting) {
        for (var value : List.of("123456789012", "0", "-7", "true")) {
            var asText = check(setting.with(new StringValue(value)));
            var plain = check(setting.with(JsonPropertyValues.parse(value)));
            assertThat(plain.inputs()).isEqualTo(asText.inputs());
            assertThat(plain.failures()).hasSameSizeAs(asText.failures());
        }
    }

    @ParameterizedTest
    @MethodSource("strings")
    void rejectsFractionsAsText(Setting setting) {
        assertThat(failures(setting.with(new PropertyValue.NumberValue(1.1))))
                .anySatisfy(failure -> assertThat(failure)
                        .startsWith(setting + ": must be a string (got ")
                        .contains("Next: put the value in quotes"));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void takesListWithOneObjectAsObject(Setting setting) {
        var plain = check(setting.with(setting.sample()));
        var list = new PropertyValue.ArrayValue(List.of(setting.sample()));
        assertThat(check(setting.with(list))).isEqualTo(plain);
        assertThat(check(setting.with(new PropertyValue.ArrayValue(List.of()))))
                .isEqualTo(check(setting.with(NullValue.NULL)));
    }

    @ParameterizedTest
    @MethodSource("structures")
    void showsTheRightNotation(Setting setting) {
        var reasons = failures(setting.with(new StringValue("anything")));
        assertThat(reasons).are(MessageForm.ofCheckFailure()).anySatisfy(failure -> {
            assertThat(failure).startsWith(setting + ": must be ").contains("Next: write ");
            var example = failure.substring(failure.indexOf("Next: write ") + 12, failure.length() - 1);
            assertThat(failures(setting.with(new StringValue(example))))
                    .as(example)
                    .noneMatch(other -> other.startsWith(setting + ": must be a"));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'assumeRole': {}}",
                "{'assumeRole': {'roleArn': ''}}",
                "{'assumeRole': {'roleArn': null, 'sessionName': 'x1'}}",
                "{'assumeRole': '[{\"roleArn\": \"\"}]'}",
                "{'assumeRoleWithWebIdentity': {'roleArn': ''}}",
                "{'profile': '', 'accessKey': '', 'secretKey': '', 'token': '', 'region': ''}",
                "{'endpoints': {'ecs': ''}, 'allowedAccountIds': ['']}"
            })
    void configuresNothing(String config) {
        var input = JsonPropertyValues.parseObject(config);
        assertThat(failures(input)).isEmpty();
        assertThat(ProviderConfigSchema.TYPE.decode(check(input).inputs().unwrapped()))
                .isEqualTo(ProviderConfig.builder().build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'allowedAccountIds': [12345678901]} | allowedAccountIds[0]: must be an account ID of 12 digits (got"
                        + " \"12345678901\"). Next: put the value in quotes",
                "{'allowedAccountIds': '[1402433619]'} | (got \"1402433619\"). Next: put the value in quotes",
                "{'allowedAccountIds': '123456789012'} | allowedAccountIds: must be a list (got 123456789012). Next: write"
                        + " [\"123456789012\"].",
                "{'defaultTags': {'team': 'a'}} | defaultTags.team: is not a property of ProviderDefaultTags. Next: set"
                        + " it in tags: {\"tags\": {\"team\": \"…\"}}.",
                "{'assumeRole': 'arn:aws:iam::123456789012:role/a'} | Next: write {\"roleArn\":"
                        + " \"arn:aws:iam::123456789012:role/a\"}.",
                "{'endpoints': 'http://localhost:1'} | Next: write {\"ecs\": \"http://localhost:1\"}.",
                "{'assumeRoleWithWebIdentity': 'the-token'} | (got [secret]). Next: write {\"roleArn\": \"…\"}."
            })
    void namesTheRightNotation(String config, String expected) {
        assertThat(failures(JsonPropertyValues.parseObject(config)))
                .singleElement()
                .asString()
                .contains(expected);
    }

    @Test
    void hidesSecretInNotation() {
        var secret = new PropertyValue.SecretValue(new PropertyValue.StringValue("hunter2"));

        assertThat(failures(new PropertyValue.ObjectValue(Map.of("ignoreTags", secret))))
                .singleElement()
                .asString()
                .contains("Next: write {\"keys\": [\"…\"]}")
                .doesNotContain("hunter2");
    }

    @Test
    void keepsDigitsAndEmptyValuesOfTags() {
        var tags = "{\"tags\": {\"account\": 123456789012, \"big\": 12345678901234567890, \"on\": true, \"none\": null,"
                + " \"empty\": \"\"}}";
        var checked = check(ObjectValue.EMPTY.with("defaultTags", new StringValue(tags)));
        assertThat(checked.failures()).isEmpty();
        assertThat(checked.inputs())
                .isEqualTo(JsonPropertyValues.parseObject(
                        "{'defaultTags': {'tags': {'account': '123456789012', 'big': '12345678901234567890', 'on':"
                                + " 'true', 'empty': ''}}}"));
    }

    private static CheckResult check(ObjectValue config) {
        return new EcsProvider("0.0.0-test").checkConfig(config);
    }

    private static List<String> failures(ObjectValue config) {
        return check(config).failures().stream().map(Object::toString).toList();
    }
}
