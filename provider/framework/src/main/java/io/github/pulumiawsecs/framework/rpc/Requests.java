package io.github.pulumiawsecs.framework.rpc;

import com.google.protobuf.Struct;
import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.time.Duration;
import java.util.List;

/** What several of the engine's requests have in common. */
final class Requests {
    private Requests() {}

    /** Engines that do not send the old inputs send the old state, which holds them under the same names. */
    static PropertyValue.ObjectValue oldInputs(boolean hasInputs, Struct inputs, Struct state) {
        return StructCodec.decode(hasInputs ? inputs : state);
    }

    /** Returns how long an operation may take; without {@code customTimeouts} it is 20 minutes. */
    static Duration timeout(double seconds) {
        return seconds > 0 ? Duration.ofMillis((long) (seconds * 1_000)) : Duration.ofMinutes(20);
    }

    /** Returns what {@code ignoreChanges} names. */
    static List<PropertyPath> ignoreChanges(List<String> paths) {
        return paths.stream().map(PropertyPath::parse).toList();
    }
}
