package io.github.pulumiawsecs.provider.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The strings and numbers that a program or AWS has given: a state has no others. Thread-safe. */
final class AnswerLeaves {
    private final Set<String> strings = new HashSet<>();
    private final Set<Double> numbers = new HashSet<>();

    /** Adds an answer of AWS. */
    synchronized void add(String body) {
        try {
            add(JsonParser.parseString(body));
        } catch (JsonParseException | IllegalStateException _) {
            strings.add(body);
        }
    }

    /** Adds the inputs of a program. */
    synchronized void add(PropertyValue value) {
        switch (value.unwrapped()) {
            case PropertyValue.StringValue(String text) -> strings.add(text);
            case PropertyValue.NumberValue(double number) -> numbers.add(number);
            case ObjectValue(Map<String, PropertyValue> fields) ->
                fields.values().forEach(this::add);
            case PropertyValue.ArrayValue(List<PropertyValue> items) -> items.forEach(this::add);
            default -> {}
        }
    }

    private void add(JsonElement json) {
        switch (json) {
            case JsonObject object -> object.asMap().values().forEach(this::add);
            case JsonArray array -> array.forEach(this::add);
            default -> {
                if (json.isJsonPrimitive()) {
                    strings.add(json.getAsString());
                    addNumber(json.getAsString());
                }
            }
        }
    }

    /** A number may be a timestamp in seconds; the SDK also converts strings. */
    private void addNumber(String text) {
        try {
            double number = Double.parseDouble(text);
            numbers.add(number);
            strings.add(Instant.ofEpochMilli(Math.round(number * 1_000)).toString());
        } catch (NumberFormatException | DateTimeException _) {
            // No number, or no timestamp.
        }
    }

    /** Checks that the values of a state come from a program or from AWS; a string may be a part of theirs. */
    synchronized void checkNothingInvented(ObjectValue state) {
        state.fields().forEach((name, value) -> {
            if (!name.startsWith("__")) {
                check(name, value.unwrapped());
            }
        });
    }

    private void check(String path, PropertyValue value) {
        switch (value) {
            case PropertyValue.StringValue(String text) ->
                assertThat(strings.contains(text) || strings.stream().anyMatch(known -> known.contains(text)))
                        .as("%s: \"%s\" is in no input and in no answer", path, text)
                        .isTrue();
            case PropertyValue.NumberValue(double number) ->
                assertThat(numbers).as(path).contains(number);
            case ObjectValue(Map<String, PropertyValue> fields) ->
                fields.forEach((name, field) -> check(path + "." + name, field));
            case PropertyValue.ArrayValue(List<PropertyValue> items) -> items.forEach(item -> check(path + "[]", item));
            default -> {}
        }
    }
}
