package io.github.pulumiawsecs.provider.drift;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Marks random values as secret, at any depth. */
final class RandomSecrets {
    private RandomSecrets() {}

    /** Returns the program, with secrets in every fourth case. */
    static PropertyValue.ObjectValue addSometimes(Random random, PropertyValue.ObjectValue program) {
        return random.nextInt(4) == 0 && withSecrets(random, program) instanceof PropertyValue.ObjectValue secret
                ? secret
                : program;
    }

    private static PropertyValue sometimesSecret(Random random, PropertyValue value) {
        var inside = withSecrets(random, value);
        return random.nextInt(6) == 0 ? new PropertyValue.SecretValue(inside) : inside;
    }

    private static PropertyValue withSecrets(Random random, PropertyValue value) {
        return switch (value) {
            case PropertyValue.ObjectValue(Map<String, PropertyValue> fields) -> {
                var secrets = new LinkedHashMap<String, PropertyValue>();
                fields.forEach((name, field) -> secrets.put(name, sometimesSecret(random, field)));
                yield new PropertyValue.ObjectValue(secrets);
            }
            case PropertyValue.ArrayValue(List<PropertyValue> items) ->
                new PropertyValue.ArrayValue(items.stream()
                        .map(item -> sometimesSecret(random, item))
                        .toList());
            default -> value;
        };
    }
}
