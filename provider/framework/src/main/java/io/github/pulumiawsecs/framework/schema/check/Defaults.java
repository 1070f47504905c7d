package io.github.pulumiawsecs.framework.schema.check;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.SchemaTransformer;
import io.github.pulumiawsecs.framework.schema.WhenOmitted;

/** Applies the provider's defaults, so that a preview shows the values that will be sent. */
public final class Defaults extends SchemaTransformer {
    private static final Defaults INSTANCE = new Defaults();

    private Defaults() {}

    /**
     * Returns {@code inputs} with the provider's default in place of each omitted property that has one, at any depth.
     * An omitted object stays omitted unless it has a default itself.
     */
    public static PropertyValue.ObjectValue apply(ObjectType<?, ?> type, PropertyValue.ObjectValue inputs) {
        return INSTANCE.transform(type, inputs);
    }

    @Override
    protected PropertyValue.ObjectValue leave(ObjectType<?, ?> type, PropertyValue.ObjectValue object) {
        var result = object;
        for (var property : type.inputs()) {
            if (property.whenOmitted() instanceof WhenOmitted.ProviderDefault(PropertyValue value)
                    && property.isOmitted(object.get(property.name()).unwrapped())) {
                result = result.with(property.name(), value);
            }
        }
        return result;
    }
}
