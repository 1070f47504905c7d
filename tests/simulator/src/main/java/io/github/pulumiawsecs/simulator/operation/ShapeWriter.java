package io.github.pulumiawsecs.simulator.operation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Converts records to JSON: several times as fast as Gson, which matters to tests with millions of calls. Thread-safe. */
final class ShapeWriter {
    private static final ClassValue<List<Member>> MEMBERS = new ClassValue<>() {
        @Override
        protected List<Member> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents()).map(Member::of).toList();
        }
    };

    private ShapeWriter() {}

    /** A component of a record. */
    private record Member(String name, MethodHandle accessor) {
        private static Member of(RecordComponent component) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                return new Member(
                        component.getName(),
                        MethodHandles.lookup()
                                .unreflect(accessor)
                                .asType(MethodType.methodType(Object.class, Object.class)));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        private @Nullable Object valueOf(Object shape) {
            try {
                return accessor.invokeExact(shape);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Returns the JSON of a record, without the members that are null. */
    static JsonObject write(Object shape) {
        var object = new JsonObject();
        for (var member : MEMBERS.get(shape.getClass())) {
            var value = member.valueOf(shape);
            if (value != null) {
                object.add(member.name(), element(value));
            }
        }
        return object;
    }

    private static JsonElement element(Object value) {
        if (value instanceof String text) {
            return new JsonPrimitive(text);
        }
        if (value instanceof Number number) {
            return new JsonPrimitive(number);
        }
        if (value instanceof Boolean flag) {
            return new JsonPrimitive(flag);
        }
        if (value instanceof Instant instant) {
            return new JsonPrimitive(BigDecimal.valueOf(instant.toEpochMilli(), 3));
        }
        if (value instanceof JsonElement json) {
            return json.deepCopy();
        }
        if (value instanceof Iterable<?> elements) {
            var array = new JsonArray();
            elements.forEach(element -> array.add(element(element)));
            return array;
        }
        if (value instanceof Map<?, ?> map) {
            var object = new JsonObject();
            map.forEach((key, element) -> object.add(key.toString(), element(element)));
            return object;
        }
        return write(value);
    }
}
