package io.github.pulumiawsecs.wiretests.plugin;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Struct;
import io.github.pulumiawsecs.harness.Structs;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Converts messages to JSON and back by reflection, because the lite runtime of protobuf has no JsonFormat. */
final class MessageJson {
    private MessageJson() {}

    /**
     * Returns the message that JSON describes.
     *
     * @param type a message without fields set
     * @throws IllegalArgumentException when the type has no such field
     */
    static MessageLite parse(JsonObject json, MessageLite type) {
        var builder = type.newBuilderForType();
        json.asMap().forEach((field, value) -> set(builder, field, value));
        return builder.build();
    }

    private static void set(MessageLite.Builder builder, String field, JsonElement json) {
        var accessor = field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
        var items = json instanceof JsonArray array ? array.asList() : List.of(json);
        var method = Reflection.methods(builder, (json.isJsonArray() ? "add" : "set") + accessor, 1)
                .filter(setter -> !MessageLite.Builder.class.isAssignableFrom(setter.getParameterTypes()[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        builder.getClass().getName() + " has no field " + field + " for " + json));
        items.forEach(item -> Reflection.invoke(method, builder, value(item, method.getParameterTypes()[0])));
    }

    private static Object value(JsonElement json, Class<?> type) {
        if (type == Struct.class) {
            return Structs.parse(json.toString());
        }
        if (type == boolean.class) {
            return json.getAsBoolean();
        }
        if (type == String.class) {
            return json.getAsString();
        }
        return type == double.class
                ? (Object) json.getAsDouble()
                : type == long.class ? json.getAsLong() : json.getAsInt();
    }

    /** Returns the fields of a message by number, maps last. Omits default values of scalars, but not of enums. */
    static JsonObject print(MessageLite message) {
        if (message instanceof Struct struct) {
            return Structs.toJson(struct);
        }
        var json = new JsonObject();
        var maps = new JsonObject();
        Arrays.stream(message.getClass().getFields())
                .filter(field -> field.getName().endsWith("_FIELD_NUMBER"))
                .sorted(Comparator.comparingInt(MessageJson::number))
                .forEach(field -> add(message, normalized(field.getName().replace("_FIELD_NUMBER", "")), json, maps));
        maps.asMap().forEach(json::add);
        return json;
    }

    private static void add(MessageLite message, String field, JsonObject json, JsonObject maps) {
        for (Method getter : message.getClass().getMethods()) {
            var accessor = getter.getName().replaceFirst("^get", "");
            if (getter.getParameterCount() != 0 || accessor.equals(getter.getName())) {
                continue;
            }
            var name = Character.toLowerCase(accessor.charAt(0)) + accessor.substring(1);
            if (normalized(accessor).equals(field + "list")) {
                addNonEmpty(json, name.replaceFirst("List$", ""), array((List<?>) Reflection.invoke(getter, message)));
            } else if (normalized(accessor).equals(field + "map")) {
                addNonEmpty(
                        maps, name.replaceFirst("Map$", ""), object((Map<?, ?>) Reflection.invoke(getter, message)));
            } else if (normalized(accessor).equals(field)
                    && !Map.class.isAssignableFrom(getter.getReturnType())
                    && isPresent(message, accessor)) {
                addNonEmpty(json, name, print(Reflection.invoke(getter, message)));
            }
        }
    }

    /** Fields that track their presence have a method {@code hasField}. */
    private static boolean isPresent(MessageLite message, String accessor) {
        return Reflection.methods(message, "has" + accessor, 0)
                .allMatch(method -> Boolean.TRUE.equals(Reflection.invoke(method, message)));
    }

    private static void addNonEmpty(JsonObject json, String name, JsonElement value) {
        boolean isDefault = switch (value) {
            case JsonArray array -> array.isEmpty();
            case JsonPrimitive primitive when primitive.isBoolean() -> !primitive.getAsBoolean();
            case JsonPrimitive primitive when primitive.isNumber() -> primitive.getAsDouble() == 0;
            case JsonPrimitive primitive -> primitive.getAsString().isEmpty();
            default -> false;
        };
        if (!isDefault) {
            json.add(name, value);
        }
    }

    private static JsonElement print(Object value) {
        return switch (value) {
            case MessageLite message -> print(message);
            case Boolean flag -> new JsonPrimitive(flag);
            case Number number -> new JsonPrimitive(number);
            case ByteString bytes -> new JsonPrimitive(bytes.toStringUtf8());
            default -> new JsonPrimitive(value.toString());
        };
    }

    private static JsonArray array(List<?> values) {
        var array = new JsonArray();
        values.forEach(value -> array.add(print(value)));
        return array;
    }

    private static JsonElement object(Map<?, ?> values) {
        var object = new JsonObject();
        new TreeMap<>(values).forEach((key, value) -> object.add(String.valueOf(key), print(value)));
        return object.isEmpty() ? new JsonArray() : object;
    }

    private static int number(Field field) {
        try {
            return field.getInt(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String normalized(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
