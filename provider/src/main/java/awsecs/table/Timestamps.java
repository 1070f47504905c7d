package awsecs.table;

import awsecs.value.Value;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Moments, as ISO 8601 strings in UTC. */
final class Timestamps {
    static final Kind.Scalar<Instant> KIND = new Kind.Scalar<>(
            "string", "a time in ISO 8601", Timestamps::decode, instant -> new Value.Text(instant.toString()));

    private Timestamps() {}

    private static @Nullable Instant decode(Value value) {
        try {
            return value instanceof Value.Text(String text) ? Instant.parse(text) : null;
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
