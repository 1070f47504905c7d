package awsecs.wire;

import awsecs.value.PropertyPath;
import awsecs.value.Value;
import com.google.protobuf.Struct;
import java.util.List;

/** What several of the engine's requests have in common. */
final class Requests {
    private Requests() {}

    /** Engines that do not send the old inputs send the old state, which holds them under the same names. */
    static Value.Obj olds(boolean hasInputs, Struct inputs, Struct state) {
        return StructCodec.decode(hasInputs ? inputs : state);
    }

    /** Returns what {@code ignoreChanges} names. */
    static List<PropertyPath> ignored(List<String> paths) {
        return paths.stream().map(PropertyPath::parse).toList();
    }
}
