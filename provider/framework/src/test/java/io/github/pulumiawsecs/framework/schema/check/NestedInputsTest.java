package io.github.pulumiawsecs.framework.schema.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.UnknownKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules, warnings and defaults inside objects and lists, at any depth. */
class NestedInputsTest {
    private static final String NO_RETRY = "delivery.consumers[0].retry.attempts: is 1: no retry";

    @Test
    void warnsInsideListElement() {
        assertThat(warnings("", "{'name': 'a', 'retry': {'attempts': 1}}")).containsExactly(NO_RETRY);
    }

    @Test
    void warnsOnlyWhenNewOrChanged() {
        var element = "{'name': 'a', 'retry': {'attempts': 1}}";
        assertThat(warnings(element, element)).isEmpty();
        assertThat(warnings("{'name': 'b'}, " + element, element + ", {'name': 'b'}"))
                .as("only moved")
                .isEmpty();
        assertThat(warnings("{'name': 'a', 'retry': {'attempts': 2}}", element)).containsExactly(NO_RETRY);
    }

    @Test
    void fillsDefaultInsideListElement() {
        var filled = Defaults.apply(NestedSchema.QUEUE, queue("{'name': 'a', 'retry': {'enabled': true}}"));
        assertThat(attempts(filled)).isEqualTo(new PropertyValue.NumberValue(3));
    }

    @Test
    void fillsDefaultInsideSecretAndOutput() {
        var retry = new PropertyValue.OutputValue(
                Optional.of(JsonPropertyValues.parse("{'enabled': true}")), true, List.of());
        var filled = Defaults.apply(NestedSchema.QUEUE, consumers(new PropertyValue.SecretValue(consumer(retry))));
        assertThat(attempts(filled).hasSecret()).isTrue();
        assertThat(attempts(filled).unwrapped()).isEqualTo(new PropertyValue.NumberValue(3));
    }

    @Test
    void keepsOmittedObjectsOmitted() {
        var inputs = queue("{'name': 'a'}");
        assertThat(Defaults.apply(NestedSchema.QUEUE, inputs)).isSameAs(inputs);
    }

    @Test
    void leavesUnknownObjectsAlone() {
        var inputs = consumers(consumer(new PropertyValue.UnknownValue(UnknownKind.OBJECT)));
        assertThat(Defaults.apply(NestedSchema.QUEUE, inputs)).isSameAs(inputs);
        assertThat(InputValidator.validate(NestedSchema.QUEUE, inputs)).isEmpty();
    }

    @Test
    void validatesInsideListElement() {
        assertThat(InputValidator.validate(NestedSchema.QUEUE, queue("{'retry': {'attempts': 'x'}}")))
                .extracting(CheckFailure::toString)
                .containsExactly(
                        "delivery.consumers[0].name: is required",
                        "delivery.consumers[0].retry.attempts: must be a number (got \"x\")");
    }

    @Test
    void hidesValuesInsideSecretElement() {
        var element = new PropertyValue.SecretValue(JsonPropertyValues.parse("{'name': 7}"));
        assertThat(InputValidator.validate(NestedSchema.QUEUE, consumers(element)))
                .extracting(CheckFailure::toString)
                .singleElement()
                .asString()
                .startsWith(
                        "delivery.consumers[0].name: must be a string (got [secret]). Next: put the value in quotes");
    }

    private static PropertyValue attempts(PropertyValue.ObjectValue inputs) {
        return PropertyPath.parse("delivery.consumers[0].retry.attempts").in(inputs);
    }

    private static List<String> warnings(String olds, String news) {
        return InputWarnings.collect(NestedSchema.QUEUE, queue(olds), queue(news)).stream()
                .map(CheckFailure::toString)
                .toList();
    }

    private static PropertyValue.ObjectValue queue(String consumers) {
        return JsonPropertyValues.parseObject("{'delivery': {'consumers': [" + consumers + "]}}");
    }

    private static PropertyValue.ObjectValue consumers(PropertyValue... elements) {
        return object("delivery", object("consumers", new PropertyValue.ArrayValue(List.of(elements))));
    }

    private static PropertyValue.ObjectValue consumer(PropertyValue retry) {
        return object("name", new PropertyValue.StringValue("a")).with("retry", retry);
    }

    private static PropertyValue.ObjectValue object(String name, PropertyValue value) {
        return new PropertyValue.ObjectValue(Map.of(name, value));
    }
}
