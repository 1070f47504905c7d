package io.github.pulumiawsecs.framework.schema.check;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;

/** Decodes the inputs of a resource or a function as they arrive from the program. */
public final class InputDecoder {
    private InputDecoder() {}

    /**
     * Returns the inputs without nulls, with the digits of a whole number where the schema expects a string. Pulumi YAML
     * reads a configuration value such as {@code 42} as a number, also when the program uses it as a string.
     */
    public static PropertyValue.ObjectValue decode(ObjectType<?, ?> type, PropertyValue.ObjectValue inputs) {
        return NumbersAsText.OF_INPUTS.transform(type, inputs.withoutNulls());
    }
}
