package io.github.pulumiawsecs.framework.schema;

import io.github.pulumiawsecs.framework.property.PropertyValue;

/**
 * Wraps the values of secret properties at any depth, also when the program does not mark them. The engine keeps what the provider
 * wraps, and wraps nothing inside an object itself.
 */
public final class SecretProperties extends SchemaTransformer {
    private static final SecretProperties INSTANCE = new SecretProperties();

    private SecretProperties() {}

    /** Returns {@code object} with its secret properties as secrets. */
    public static PropertyValue.ObjectValue wrap(ObjectType<?, ?> type, PropertyValue.ObjectValue object) {
        return INSTANCE.transform(type, object);
    }

    @Override
    protected PropertyValue.ObjectValue leave(ObjectType<?, ?> type, PropertyValue.ObjectValue object) {
        var result = object;
        for (var property : type.properties()) {
            var value = object.get(property.name());
            if (property.isSecret() || isOpaqueHolder(property.type(), value)) {
                result = result.with(property.name(), PropertyValue.secret(value));
            }
        }
        return result;
    }

    /** A value of another type in place of an object may contain the object's secret, in a form that cannot be parsed. */
    private static boolean isOpaqueHolder(PropertyType<?> type, PropertyValue value) {
        return type instanceof ObjectType<?, ?> objectType
                && objectType.holdsSecret()
                && !(value.unwrapped() instanceof PropertyValue.ObjectValue);
    }
}
