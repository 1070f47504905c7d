package io.github.pulumiawsecs.framework.schema.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputDecoderTest {

    @ParameterizedTest
    @CsvSource({"42,42", "0,0", "-7,-7", "9007199254740991,9007199254740991", "1e3,1000"})
    void takesWholeNumberAsText(double number, String digits) {
        assertThat(decodedName(new PropertyValue.NumberValue(number))).isEqualTo(new PropertyValue.StringValue(digits));
    }

    /** Their digits are lost: in 1.10, and in all numbers from two to the power of 53. */
    @ParameterizedTest
    @ValueSource(doubles = {1.1, 9007199254740992.0, 1e300, Double.NaN, Double.POSITIVE_INFINITY})
    void keepsOtherNumbers(double number) {
        var value = new PropertyValue.NumberValue(number);
        assertThat(decodedName(value)).isEqualTo(value);
    }

    @Test
    void keepsSecrecy() {
        assertThat(decodedName(PropertyValue.secret(new PropertyValue.NumberValue(42))))
                .isEqualTo(PropertyValue.secret(new PropertyValue.StringValue("42")));
    }

    @Test
    void keepsBooleansAndEmptyStrings() {
        for (var value : new PropertyValue[] {new PropertyValue.BoolValue(true), new PropertyValue.StringValue("")}) {
            assertThat(decodedName(value)).isEqualTo(value);
        }
    }

    @Test
    void keepsInputsWithoutNumbers() {
        var inputs = JsonPropertyValues.parseObject(
                "{'delivery': {'consumers': [{'name': 'a', 'retry': {'attempts': 1}}]}}");
        assertThat(InputDecoder.decode(NestedSchema.QUEUE, inputs)).isEqualTo(inputs);
    }

    private static PropertyValue decodedName(PropertyValue name) {
        var consumer = PropertyValue.ObjectValue.EMPTY.with("name", name);
        var consumers = new PropertyValue.ArrayValue(List.of(consumer));
        var queue = PropertyValue.ObjectValue.EMPTY.with(
                "delivery", PropertyValue.ObjectValue.EMPTY.with("consumers", consumers));
        return PropertyPath.parse("delivery.consumers[0].name").in(InputDecoder.decode(NestedSchema.QUEUE, queue));
    }
}
