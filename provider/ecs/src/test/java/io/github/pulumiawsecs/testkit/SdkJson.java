package io.github.pulumiawsecs.testkit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.utils.builder.Buildable;

/** Converts the SDK's requests and responses to and from the JSON of AWS's protocol. */
final class SdkJson {
    private SdkJson() {}

    /** Returns the JSON of a request. */
    static JsonObject write(SdkPojo pojo) {
        var object = new JsonObject();
        for (var field : pojo.sdkFields()) {
            var value = field.getValueOrDefault(pojo);
            if (value != null && !(value instanceof SdkAutoConstructList) && !(value instanceof SdkAutoConstructMap)) {
                object.add(field.locationName(), write(value));
            }
        }
        return object;
    }

    private static JsonElement write(Object value) {
        return switch (value) {
            case SdkPojo pojo -> write(pojo);
            case Iterable<?> values -> {
                var array = new JsonArray();
                values.forEach(element -> array.add(write(element)));
                yield array;
            }
            case Map<?, ?> map -> {
                var object = new JsonObject();
                map.forEach((key, element) -> object.add(key.toString(), write(element)));
                yield object;
            }
            case Number number -> new JsonPrimitive(number);
            case Boolean bool -> new JsonPrimitive(bool);
            case Instant instant -> new JsonPrimitive(instant.toEpochMilli() / 1000.0);
            default -> new JsonPrimitive(value.toString());
        };
    }

    /** Returns a source of builders for a response type. */
    static Supplier<SdkPojo> builderOf(Class<?> response) {
        try {
            var create = response.getMethod("builder");
            return () -> {
                try {
                    return (SdkPojo) create.invoke(null);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            };
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(response + " is no response of the SDK", e);
        }
    }

    /** Returns the built object of {@code builder} with the members of {@code json}. */
    static Object read(SdkPojo builder, JsonObject json) {
        var fields = builder.sdkFieldNameToField();
        for (var member : json.entrySet()) {
            var field = fields.get(member.getKey());
            if (field != null && !member.getValue().isJsonNull()) {
                field.set(builder, read(field, member.getValue()));
            }
        }
        return ((Buildable) builder).build();
    }

    private static Object read(SdkField<?> field, JsonElement value) {
        MarshallingType<?> type = field.marshallingType();
        if (type.equals(MarshallingType.STRING)) {
            return value.getAsString();
        }
        if (type.equals(MarshallingType.LIST)) {
            var elements = value.getAsJsonArray();
            if (elements.isEmpty()) {
                return List.of();
            }
            var member = field.getTrait(ListTrait.class).memberFieldInfo();
            var list = new ArrayList<Object>(elements.size());
            for (var element : elements) {
                list.add(read(member, element));
            }
            return list;
        }
        if (type.equals(MarshallingType.MAP)) {
            var member = field.getTrait(MapTrait.class).valueFieldInfo();
            var map = new LinkedHashMap<String, Object>();
            value.getAsJsonObject()
                    .entrySet()
                    .forEach(entry -> map.put(entry.getKey(), read(member, entry.getValue())));
            return map;
        }
        if (type.equals(MarshallingType.SDK_POJO)) {
            return read(field.constructor().get(), value.getAsJsonObject());
        }
        return readScalar(type, value);
    }

    private static Object readScalar(MarshallingType<?> type, JsonElement value) {
        if (type.equals(MarshallingType.INTEGER)) {
            return value.getAsInt();
        }
        if (type.equals(MarshallingType.LONG)) {
            return value.getAsLong();
        }
        if (type.equals(MarshallingType.DOUBLE)) {
            return value.getAsDouble();
        }
        if (type.equals(MarshallingType.BOOLEAN)) {
            return value.getAsBoolean();
        }
        return type.equals(MarshallingType.INSTANT)
                ? Instant.ofEpochMilli(Math.round(value.getAsDouble() * 1000))
                : value.getAsString();
    }
}
