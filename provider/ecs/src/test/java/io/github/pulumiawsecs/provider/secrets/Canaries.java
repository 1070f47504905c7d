package io.github.pulumiawsecs.provider.secrets;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Creates a value for every property of a schema, with a distinct canary as each string and number. The values fit the types
 * of the schema, but not its rules.
 */
final class Canaries {
    private static final int FIRST_NUMBER = 7_310_000;

    private final Set<String> planted = new TreeSet<>();
    private final Set<String> inSecretProperties = new TreeSet<>();
    private final UnaryOperator<PropertyValue> leaf;
    private int numbers = FIRST_NUMBER;

    /** @param leaf wraps each string and number */
    Canaries(UnaryOperator<PropertyValue> leaf) {
        this.leaf = leaf;
    }

    /** Returns an object with canaries in all properties that a user may set. */
    PropertyValue.ObjectValue plant(ObjectType<?, ?> type) {
        return plantObject(type, PropertyPath.ROOT);
    }

    /** Returns the canaries planted so far. */
    Set<String> planted() {
        return planted;
    }

    /** Returns the canaries in properties that the schema declares secret. */
    Set<String> inSecretProperties() {
        return inSecretProperties;
    }

    private PropertyValue.ObjectValue plantObject(ObjectType<?, ?> type, PropertyPath path) {
        var object = PropertyValue.ObjectValue.EMPTY;
        for (var property : type.inputs()) {
            var before = Set.copyOf(planted);
            object = object.with(property.name(), plantValue(property.type(), path.field(property.name())));
            if (property.isSecret()) {
                planted.stream().filter(canary -> !before.contains(canary)).forEach(inSecretProperties::add);
            }
        }
        return object;
    }

    private PropertyValue plantValue(PropertyType<?> type, PropertyPath path) {
        return switch (type) {
            case ObjectType<?, ?> object -> plantObject(object, path);
            case PropertyType.ListType<?> list ->
                new PropertyValue.ArrayValue(List.of(plantValue(list.element(), path.index(0))));
            case PropertyType.StringMap _ -> new PropertyValue.ObjectValue(Map.of("key", string(path.field("key"))));
            case PropertyType.EnumType options ->
                leaf.apply(new PropertyValue.StringValue(
                        options.options().keySet().iterator().next()));
            case PropertyType.Scalar<?> scalar ->
                switch (scalar.schemaType()) {
                    case "string" -> string(path);
                    case "boolean" -> leaf.apply(new PropertyValue.BoolValue(true));
                    default -> number();
                };
            default -> throw new IllegalStateException("no canary for " + type);
        };
    }

    private PropertyValue string(PropertyPath path) {
        var canary = "canary-" + path.toString().replaceAll("\\W+", "-") + "-planted";
        planted.add(canary);
        return leaf.apply(new PropertyValue.StringValue(canary));
    }

    private PropertyValue number() {
        planted.add(Integer.toString(++numbers));
        return leaf.apply(new PropertyValue.NumberValue(numbers));
    }
}
