package io.github.pulumiawsecs.provider.drift;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.List;

/**
 * A change of a program by its user, with the expected differences.
 *
 * @param description the change in words
 * @param program the changed program
 * @param expectedDiffs every difference as {@code path TYPE CHANGE}; empty for an equivalent program
 */
record ProgramEdit(String description, PropertyValue.ObjectValue program, List<String> expectedDiffs) {

    @Override
    public String toString() {
        return description + ": " + program;
    }
}
