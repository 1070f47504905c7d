package io.github.pulumiawsecs.framework.schema;

import io.github.pulumiawsecs.framework.property.PropertyValue;

/** The meaning of an omitted property. Immutable. */
public sealed interface WhenOmitted {

    /** The property has no value. */
    record Absent() implements WhenOmitted {}

    /** The cloud uses {@code value}, and reports it. */
    record Default(PropertyValue value) implements WhenOmitted {}

    /** The cloud chooses the value; its choice is no drift. */
    record ServerComputed() implements WhenOmitted {}

    /** Check puts {@code value} into the inputs, so that the preview shows the value that will be sent. */
    record ProviderDefault(PropertyValue value) implements WhenOmitted {}
}
