package io.github.pulumiawsecs.provider.drift;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes secrets of some values, at any depth. */
final class Secrets {
    private Secrets() {}

    /** Returns the program, in every fourth case with secrets in it. */
    static PropertyValue.ObjectValue inSome(Random random, PropertyValue.ObjectValue program) {
        return random.nextInt(4) == 0 && inside(random, program) instanceof PropertyValue.ObjectValue secret
                ? secret
                : program;
    }

    private static PropertyValue secret(Random random, PropertyValue value) {
        var inside = inside(random, value);
        return random.nextInt(6) == 0 ? new PropertyValue.SecretValue(inside) : inside;
    }

    private static PropertyValue inside(Random random, PropertyValue value) {
        return switch (value) {
            case PropertyValue.ObjectValue(Map<String, PropertyValue> fields) -> {
                var secrets = new LinkedHashMap<String, PropertyValue>();
                fields.forEach((name, field) -> secrets.put(name, secret(random, field)));
                yield new PropertyValue.ObjectValue(secrets);
            }
            case PropertyValue.ArrayValue(List<PropertyValue> items) ->
                new PropertyValue.ArrayValue(
                        items.stream().map(item -> secret(random, item)).toList());
            default -> value;
        };
    }
}
