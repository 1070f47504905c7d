package io.github.pulumiawsecs.framework.schema;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.property.PropertyPath;
import java.io.Serial;

/**
 * Thrown when a value has another type than its property. Check rejects such a value in a program, so that the value comes
 * from a damaged state, or from a caller that skips Check. The message does not show the value.
 */
public final class PropertyTypeException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient PropertyPath path;
    private final String expected;

    /** @param expected the description of the type, as it reads after "must be" */
    PropertyTypeException(PropertyPath path, String expected) {
        super(new UserMessage(
                        path.toString(),
                        "must be " + expected,
                        "correct the value in the program, or in the state with `pulumi refresh`")
                .toString());
        this.path = path;
        this.expected = expected;
    }

    /** Returns the same exception for a value inside the value at {@code outer}. */
    PropertyTypeException inside(PropertyPath outer) {
        return new PropertyTypeException(outer.append(path), expected);
    }
}
