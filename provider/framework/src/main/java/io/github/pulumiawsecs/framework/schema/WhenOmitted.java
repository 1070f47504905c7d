package io.github.pulumiawsecs.framework.schema;

import io.github.pulumiawsecs.framework.property.PropertyValue;

/** What it means that the user leaves a property out. */
public sealed interface WhenOmitted {

    /** The property is simply not there. */
    record Absent() implements WhenOmitted {}

    /** AWS takes it for {@code value}, and reports it so. */
    record Default(PropertyValue value) implements WhenOmitted {}

    /** AWS chooses; what it chose is no drift. */
    record ServerComputed() implements WhenOmitted {}

    /** Check puts {@code value} into the inputs, so that the preview shows what will be sent. */
    record ProviderDefault(PropertyValue value) implements WhenOmitted {}
}
