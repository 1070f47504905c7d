package io.github.pulumiawsecs.framework.schema;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Timestamps, as ISO 8601 strings in UTC. */
public final class TimestampType {
    public static final PropertyType.Scalar<Instant> INSTANCE = new PropertyType.Scalar<>(
            "string",
            "a timestamp in ISO 8601",
            TimestampType::decode,
            instant -> new PropertyValue.StringValue(instant.toString()));

    private TimestampType() {}

    private static @Nullable Instant decode(PropertyValue value) {
        try {
            return value instanceof PropertyValue.StringValue(String text) ? Instant.parse(text) : null;
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
