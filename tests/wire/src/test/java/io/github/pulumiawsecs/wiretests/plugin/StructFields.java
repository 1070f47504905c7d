package io.github.pulumiawsecs.wiretests.plugin;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.protobuf.Struct;
import io.github.pulumiawsecs.harness.Structs;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The fields of a request in JSON, taken one by one: what a test writes must not be lost on the way. */
final class StructFields {
    private final JsonObject json;
    private final Set<String> left;

    StructFields(JsonObject json) {
        this.json = json;
        left = new TreeSet<>(json.keySet());
    }

    StructFields text(String name, Consumer<String> to) {
        take(name, value -> to.accept(value.getAsString()));
        return this;
    }

    StructFields flag(String name, Consumer<Boolean> to) {
        take(name, value -> to.accept(value.getAsBoolean()));
        return this;
    }

    StructFields number(String name, Consumer<Double> to) {
        take(name, value -> to.accept(value.getAsDouble()));
        return this;
    }

    StructFields struct(String name, Consumer<Struct> to) {
        take(name, value -> to.accept(Structs.parse(value.toString())));
        return this;
    }

    StructFields texts(String name, Consumer<String> toEach) {
        take(name, value -> value.getAsJsonArray().forEach(item -> toEach.accept(item.getAsString())));
        return this;
    }

    /** @throws IllegalArgumentException when the test wrote a field that the request does not have */
    void done() {
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("the request has no fields " + left);
        }
    }

    private void take(String name, Consumer<JsonElement> to) {
        if (left.remove(name)) {
            to.accept(json.get(name));
        }
    }

    /** An answer in JSON; what has its default value is left out, as protobuf does. */
    record Answer(JsonObject json) {
        Answer() {
            this(new JsonObject());
        }

        Answer text(String name, String value) {
            if (!value.isEmpty()) {
                json.addProperty(name, value);
            }
            return this;
        }

        Answer flag(String name, boolean value) {
            if (value) {
                json.addProperty(name, true);
            }
            return this;
        }

        Answer struct(String name, boolean present, Struct value) {
            return present ? object(name, Structs.toJson(value)) : this;
        }

        Answer object(String name, JsonObject value) {
            json.add(name, value);
            return this;
        }

        Answer texts(String name, List<String> values) {
            var array = new JsonArray();
            values.forEach(array::add);
            return array(name, array);
        }

        Answer array(String name, JsonArray values) {
            if (!values.isEmpty()) {
                json.add(name, values);
            }
            return this;
        }
    }
}
