package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;

/**
 * A resource to read.
 *
 * @param id the id in the state, or the id that the user gave for an import or a {@code get}
 * @param outputs the outputs of the last deployment; empty for an import or a {@code get}
 * @param inputs the inputs of the last deployment; empty for an import or a {@code get}
 */
public record ReadRequest(Urn urn, String id, ObjectValue outputs, ObjectValue inputs) {
    /** Returns whether the engine does not have the resource yet: it imports the resource or runs a {@code get}. */
    public boolean isImport() {
        return inputs.fields().isEmpty();
    }
}
