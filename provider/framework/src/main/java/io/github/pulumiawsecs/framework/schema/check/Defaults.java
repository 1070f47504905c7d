package io.github.pulumiawsecs.framework.schema.check;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.SchemaTransformer;
import io.github.pulumiawsecs.framework.schema.WhenOmitted;

/** Fills the provider's own defaults in, so that a preview shows the values that will be sent. */
public final class Defaults extends SchemaTransformer {
    private static final Defaults INSTANCE = new Defaults();

    private Defaults() {}

    /**
     * Returns {@code inputs} with the provider's default in place of each omitted property that has one, at any depth.
     * An omitted object stays omitted: only a default of its own fills it in.
     */
    public static PropertyValue.ObjectValue apply(ObjectType<?, ?> type, PropertyValue.ObjectValue inputs) {
        return INSTANCE.transform(type, inputs);
    }

    @Override
    protected PropertyValue.ObjectValue leave(ObjectType<?, ?> type, PropertyValue.ObjectValue object) {
        var filled = object;
        for (var property : type.inputs()) {
            if (property.whenOmitted() instanceof WhenOmitted.ProviderDefault(PropertyValue value)
                    && property.isOmitted(object.get(property.name()).unwrapped())) {
                filled = filled.with(property.name(), value);
            }
        }
        return filled;
    }
}
