package awsecs.walk;

import awsecs.table.Omission;
import awsecs.table.Shape;
import awsecs.value.Value;

/** The defaults that matter so much that the user must see them. */
public final class Defaults {
    private Defaults() {}

    /** Returns {@code inputs} with what the table fills in where the user left it out, else as the user wrote it. */
    public static Value.Obj filledIn(Shape<?, ?> shape, Value.Obj inputs) {
        var filled = inputs;
        for (var property : shape.inputs()) {
            if (property.omission() instanceof Omission.FilledWith(Value value)
                    && property.isOmitted(inputs.get(property.name()).plain())) {
                filled = filled.with(property.name(), value);
            }
        }
        return filled;
    }
}
