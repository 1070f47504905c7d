package io.github.pulumiawsecs.framework.schema;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Transforms a value by its schema, at any depth and inside secrets and outputs. A value that does not change is
 * returned as the same instance. A subclass overrides the methods that it needs. Without
 * state of its own it is thread-safe.
 */
// Compares instances, not values: comparing whole values at each level would cost more than a copy.
@SuppressWarnings("ReferenceEquality")
public abstract class SchemaTransformer {

    /** Returns the replacement of a value, before its contents are transformed. */
    protected PropertyValue enter(PropertyType<?> type, PropertyValue value) {
        return value;
    }

    /** Returns the replacement of an object, after its fields were transformed. */
    protected PropertyValue.ObjectValue leave(ObjectType<?, ?> type, PropertyValue.ObjectValue object) {
        return object;
    }

    /** Returns the transformed object; fields that the schema does not have are unchanged. */
    public final PropertyValue.ObjectValue transform(ObjectType<?, ?> type, PropertyValue.ObjectValue object) {
        var transformed = object;
        for (var field : object.fields().entrySet()) {
            var property = type.property(field.getKey());
            if (property != null) {
                var value = transformValue(property.type(), field.getValue());
                if (value != field.getValue()) {
                    transformed = transformed.with(field.getKey(), value);
                }
            }
        }
        return leave(type, transformed);
    }

    /** Returns the transformed value. */
    public final PropertyValue transformValue(PropertyType<?> type, PropertyValue original) {
        var value = enter(type, original);
        // Not a switch: this runs at every start (provider/plugin/PERFORMANCE.md, "Pattern switches").
        if (value instanceof PropertyValue.SecretValue(PropertyValue inner)) {
            var transformed = transformValue(type, inner);
            return transformed == inner ? value : new PropertyValue.SecretValue(transformed);
        }
        if (value instanceof PropertyValue.OutputValue output && output.value().isPresent()) {
            var inner = output.value().get();
            var transformed = transformValue(type, inner);
            return transformed == inner
                    ? value
                    : new PropertyValue.OutputValue(Optional.of(transformed), output.secret(), output.dependencies());
        }
        if (value instanceof PropertyValue.ObjectValue object && type instanceof ObjectType<?, ?> objectType) {
            return transform(objectType, object);
        }
        if (value instanceof PropertyValue.ArrayValue array && type instanceof PropertyType.ListType<?> list) {
            return transformItems(list.element(), array);
        }
        return value instanceof PropertyValue.ObjectValue object && type instanceof PropertyType.StringMap
                ? transformEntries(object)
                : value;
    }

    private PropertyValue transformEntries(PropertyValue.ObjectValue map) {
        var transformed = map;
        for (var entry : map.fields().entrySet()) {
            var value = transformValue(PropertyType.STRING, entry.getValue());
            if (value != entry.getValue()) {
                transformed = transformed.with(entry.getKey(), value);
            }
        }
        return transformed;
    }

    private PropertyValue transformItems(PropertyType<?> element, PropertyValue.ArrayValue array) {
        List<PropertyValue> items = new ArrayList<>();
        boolean isChanged = false;
        for (var item : array.items()) {
            var transformed = transformValue(element, item);
            isChanged |= transformed != item;
            items.add(transformed);
        }
        return isChanged ? new PropertyValue.ArrayValue(items) : array;
    }
}
