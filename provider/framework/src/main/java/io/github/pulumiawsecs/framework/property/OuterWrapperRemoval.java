package io.github.pulumiawsecs.framework.property;

import io.github.pulumiawsecs.framework.property.PropertyValue.ArrayValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.OutputValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.SecretValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Removes the secrets and outputs directly around a value. The contents of a secret list or object become secret. */
final class OuterWrapperRemoval {
    private OuterWrapperRemoval() {}

    /** Configure calls this method: no pattern switch (provider/plugin/PERFORMANCE.md). */
    static PropertyValue remove(PropertyValue value) {
        if (value instanceof SecretValue(PropertyValue inner)) {
            return withSecretContents(remove(inner));
        }
        if (value instanceof OutputValue output) {
            var inner = output.value().map(OuterWrapperRemoval::remove).orElseGet(output::unwrapped);
            return output.secret() ? withSecretContents(inner) : inner;
        }
        return value;
    }

    private static PropertyValue withSecretContents(PropertyValue value) {
        return switch (value) {
            case ArrayValue(List<PropertyValue> items) ->
                new ArrayValue(items.stream().map(PropertyValue::secret).toList());
            case ObjectValue(Map<String, PropertyValue> fields) -> {
                var secrets = new LinkedHashMap<String, PropertyValue>();
                fields.forEach((name, field) -> secrets.put(name, PropertyValue.secret(field)));
                yield new ObjectValue(secrets);
            }
            default -> value;
        };
    }
}
