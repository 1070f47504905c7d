package io.github.pulumiawsecs.framework.property;

import java.util.LinkedHashMap;
import java.util.List;

/** Removes fields whose value is null, also inside secrets and outputs. */
final class NullFields {
    private NullFields() {}

    static PropertyValue.ObjectValue remove(PropertyValue.ObjectValue object) {
        var kept = new LinkedHashMap<String, PropertyValue>();
        for (var field : object.fields().entrySet()) {
            if (!field.getValue().isNull()) {
                kept.put(field.getKey(), remove(field.getValue()));
            }
        }
        return new PropertyValue.ObjectValue(kept);
    }

    private static PropertyValue remove(PropertyValue value) {
        // Not a switch: this runs in every Check (provider/plugin/PERFORMANCE.md, "Pattern switches").
        if (value instanceof PropertyValue.ObjectValue object) {
            return remove(object);
        }
        if (value instanceof PropertyValue.SecretValue(PropertyValue inner)) {
            return new PropertyValue.SecretValue(remove(inner));
        }
        if (value instanceof PropertyValue.OutputValue(var inner, boolean secret, var dependencies)) {
            return new PropertyValue.OutputValue(inner.map(NullFields::remove), secret, dependencies);
        }
        if (value instanceof PropertyValue.ArrayValue(List<PropertyValue> items)) {
            return new PropertyValue.ArrayValue(
                    items.stream().map(NullFields::remove).toList());
        }
        return value;
    }
}
