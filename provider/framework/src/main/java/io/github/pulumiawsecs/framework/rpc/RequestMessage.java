package io.github.pulumiawsecs.framework.rpc;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decoded request: the values of the fields in its {@link RequestFormat}, by field number. Immutable. */
final class RequestMessage {
    /** The limit of an operation for which the program gives no {@code customTimeouts}. */
    static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(20);

    private final @Nullable Object[] values;
    private final int urn;

    /** @param urn the number of the field with the URN; a number without a value if there is none */
    RequestMessage(@Nullable Object[] values, int urn) {
        this.values = values;
        this.urn = urn;
    }

    /** Returns the URN of the resource; empty when the request belongs to no resource. */
    String urn() {
        return string(urn);
    }

    /** Returns whether the engine sent the field; protobuf omits empty strings, zeros and false. */
    boolean has(int field) {
        return values[field] != null;
    }

    String string(int field) {
        return values[field] instanceof String text ? text : "";
    }

    ObjectValue object(int field) {
        return values[field] instanceof ObjectValue object ? object : ObjectValue.EMPTY;
    }

    /** Returns the first of two fields that the engine sent: older engines send the old state instead of the old inputs. */
    ObjectValue firstObject(int field, int fallback) {
        return object(has(field) ? field : fallback);
    }

    boolean bool(int field) {
        return values[field] instanceof Boolean flag && flag;
    }

    long longValue(int field) {
        return values[field] instanceof Long number ? number : 0;
    }

    /** Returns the limit of an operation, from a field in seconds. */
    Duration timeout(int field) {
        return values[field] instanceof Double seconds && seconds > 0
                ? Duration.ofMillis((long) (seconds * 1_000))
                : DEFAULT_TIMEOUT;
    }

    /** Returns the paths in a field of the resource option {@code ignoreChanges}. */
    List<PropertyPath> paths(int field) {
        return values[field] instanceof List<?> texts
                ? texts.stream().map(text -> PropertyPath.parse((String) text)).toList()
                : List.of();
    }
}
