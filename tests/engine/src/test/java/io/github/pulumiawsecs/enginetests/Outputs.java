package io.github.pulumiawsecs.enginetests;

import java.util.Map;
import java.util.Optional;

/**
 * What a deployment exported.
 *
 * @param values by name
 */
record Outputs(Map<String, String> values) {

    /** The output of that name. */
    String get(String name) {
        return Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new IllegalStateException("There is no output " + name + " among " + values));
    }
}
