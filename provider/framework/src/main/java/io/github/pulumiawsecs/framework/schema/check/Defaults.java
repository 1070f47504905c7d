package io.github.pulumiawsecs.framework.schema.check;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.WhenOmitted;

/** The defaults that matter so much that the user must see them. */
public final class Defaults {
    private Defaults() {}

    /** Returns {@code inputs} with what the table fills in where the user left it out, else as the user wrote it. */
    public static PropertyValue.ObjectValue apply(ObjectType<?, ?> shape, PropertyValue.ObjectValue inputs) {
        var filled = inputs;
        for (var property : shape.inputs()) {
            if (property.whenOmitted() instanceof WhenOmitted.ProviderDefault(PropertyValue value)
                    && property.isOmitted(inputs.get(property.name()).unwrapped())) {
                filled = filled.with(property.name(), value);
            }
        }
        return filled;
    }
}
