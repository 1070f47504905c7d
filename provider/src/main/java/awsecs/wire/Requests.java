package awsecs.wire;

import awsecs.value.PropertyPath;
import awsecs.value.Value;
import com.google.protobuf.Struct;
import java.time.Duration;
import java.util.List;

/** What several of the engine's requests have in common. */
final class Requests {
    private Requests() {}

    /** Engines that do not send the old inputs send the old state, which holds them under the same names. */
    static Value.Obj olds(boolean hasInputs, Struct inputs, Struct state) {
        return StructCodec.decode(hasInputs ? inputs : state);
    }

    /** Returns how long an operation may take; without {@code customTimeouts} it is 20 minutes. */
    static Duration limit(double seconds) {
        return seconds > 0 ? Duration.ofMillis((long) (seconds * 1_000)) : Duration.ofMinutes(20);
    }

    /** Returns what {@code ignoreChanges} names. */
    static List<PropertyPath> ignored(List<String> paths) {
        return paths.stream().map(PropertyPath::parse).toList();
    }
}
