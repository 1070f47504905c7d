package io.github.pulumiawsecs.enginetests;

import java.util.Map;
import java.util.Optional;

/**
 * The outputs of a deployment.
 *
 * @param values the values by name
 */
record Outputs(Map<String, String> values) {

    /** Returns the output of that name. */
    String get(String name) {
        return Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new IllegalStateException("No output " + name + " in " + values));
    }
}
