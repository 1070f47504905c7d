package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import java.util.List;

/**
 * A resource to update in place. The engine also sends it without differences, to resume a creation or an update that
 * ended with {@link ResourceInitFailedException}.
 *
 * @param id the id in the state
 * @param oldOutputs the outputs of the last deployment
 * @param oldInputs the checked inputs of the last deployment
 * @param newInputs checked inputs; unknown values occur in previews only
 * @param ignoreChanges the paths of the resource option {@code ignoreChanges}
 * @param preview whether to return the planned state only; the operation must then change nothing
 */
public record UpdateRequest(
        Urn urn,
        String id,
        ObjectValue oldOutputs,
        ObjectValue oldInputs,
        ObjectValue newInputs,
        List<PropertyPath> ignoreChanges,
        boolean preview) {
    /** Copies the paths. */
    public UpdateRequest {
        ignoreChanges = List.copyOf(ignoreChanges);
    }

    /** Returns the request to compare the same inputs. */
    public DiffRequest toDiffRequest() {
        return new DiffRequest(urn, id, oldOutputs, oldInputs, newInputs, ignoreChanges);
    }
}
