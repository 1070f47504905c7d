package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import java.util.List;

/**
 * The inputs of the last and of the next deployment.
 *
 * @param id the id in the state
 * @param oldOutputs the outputs of the last deployment
 * @param oldInputs the checked inputs of the last deployment
 * @param newInputs the checked inputs of the next deployment; may contain unknown values
 * @param ignoreChanges the paths of the resource option {@code ignoreChanges}
 */
public record DiffRequest(
        Urn urn,
        String id,
        ObjectValue oldOutputs,
        ObjectValue oldInputs,
        ObjectValue newInputs,
        List<PropertyPath> ignoreChanges) {
    /** Copies the paths. */
    public DiffRequest {
        ignoreChanges = List.copyOf(ignoreChanges);
    }
}
