package io.github.pulumiawsecs.framework.schema.state;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyMode;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.StringEquivalence;
import io.github.pulumiawsecs.framework.schema.WhenOmitted;
import io.github.pulumiawsecs.framework.schema.diff.SemanticEquality;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Tells what AWS reports in the user's own words. Where AWS says the same as the user wrote, the user's spelling, order
 * and secrecy stay; where it says something else, that shows.
 *
 * <p>AWS reports names as ARNs, lists in any order, and spells out every default: taken as it comes, all of that would
 * be drift that nobody caused.
 */
public enum StateReconciler {
    /** For the inputs of a resource that the program already has: what AWS chose on its own is left out. */
    INPUTS,
    /** For the inputs of a resource that is imported: what AWS chose is taken over, plain defaults are left out. */
    IMPORTED_INPUTS,
    /** For the state: everything that AWS reports, with what floats pinned to what it became. */
    STATE;

    /**
     * Returns the properties as this reading wants them.
     *
     * @param user what the user wrote; empty on import
     * @param actual what AWS reports, from {@link ObjectType#encode}
     */
    public PropertyValue.ObjectValue reconcile(
            ObjectType<?, ?> shape, PropertyValue.ObjectValue user, PropertyValue.ObjectValue actual) {
        var read = new LinkedHashMap<String, PropertyValue>();
        for (var property : this == STATE ? shape.outputs() : shape.inputs()) {
            var name = property.name();
            var value = switch (property.mode()) {
                case INPUT -> property(property, user.get(name), actual.get(name));
                case WRITE_ONLY -> user.get(name);
                case OUTPUT -> actual.get(name);
            };
            if (!(value instanceof PropertyValue.NullValue)) {
                read.put(name, value);
            }
        }
        return new PropertyValue.ObjectValue(read);
    }

    /** Returns one value that AWS reports, in the words of the user, who wrote one too. */
    public PropertyValue reconcileValue(PropertyType<?> kind, PropertyValue user, PropertyValue actual) {
        return value(kind, StringEquivalence.EXACT, user, actual);
    }

    private PropertyValue property(Property<?, ?, ?> property, PropertyValue user, PropertyValue actual) {
        var plain = user.unwrapped();
        if (property.isOmitted(plain)) {
            return omitted(property, user, actual);
        }
        if (property.isOmitted(actual)) {
            return actual;
        }
        if (plain instanceof PropertyValue.StringValue(String text)
                && property.equivalence().isFloating(text)) {
            return this == STATE ? user.copySecrecyTo(actual) : user;
        }
        return value(property.type(), property.equivalence(), user, actual);
    }

    private PropertyValue omitted(Property<?, ?, ?> property, PropertyValue user, PropertyValue actual) {
        return switch (this) {
            case STATE -> actual;
            case INPUTS ->
                property.isOmitted(actual) || property.whenOmitted() instanceof WhenOmitted.ServerComputed
                        ? user
                        : withoutDefaults(property.type(), actual);
            case IMPORTED_INPUTS ->
                property.isOmitted(actual) ? PropertyValue.NullValue.NULL : withoutDefaults(property.type(), actual);
        };
    }

    private PropertyValue value(
            PropertyType<?> kind, StringEquivalence spelling, PropertyValue user, PropertyValue actual) {
        if (SemanticEquality.areEqual(kind, spelling, user.unwrapped(), actual)) {
            return user;
        }
        if (user instanceof PropertyValue.SecretValue(PropertyValue inner)) {
            return new PropertyValue.SecretValue(value(kind, spelling, inner, actual));
        }
        // Not a switch: this runs at every start (provider/plugin/PERFORMANCE.md, "Pattern switches").
        if (kind instanceof ObjectType<?, ?> shape
                && user instanceof PropertyValue.ObjectValue was
                && actual instanceof PropertyValue.ObjectValue is) {
            var read = new LinkedHashMap<String, PropertyValue>();
            for (var property : shape.inputs()) {
                var value = property(property, was.get(property.name()), is.get(property.name()));
                if (!(value instanceof PropertyValue.NullValue)) {
                    read.put(property.name(), value);
                }
            }
            return new PropertyValue.ObjectValue(read);
        }
        if (kind instanceof PropertyType.StringMap
                && user instanceof PropertyValue.ObjectValue was
                && actual instanceof PropertyValue.ObjectValue(var fields)) {
            var read = new LinkedHashMap<String, PropertyValue>();
            fields.forEach((key, text) ->
                    read.put(key, value(PropertyType.STRING, StringEquivalence.EXACT, was.get(key), text)));
            return new PropertyValue.ObjectValue(read);
        }
        if (kind instanceof PropertyType.SetOf<?> set
                && user instanceof PropertyValue.ArrayValue was
                && actual instanceof PropertyValue.ArrayValue is) {
            return elements(set, was, is);
        }
        return user.copySecrecyTo(actual);
    }

    /** The user's elements that are still there keep their order and spelling; what AWS has beyond them follows. */
    private static PropertyValue elements(
            PropertyType.SetOf<?> set, PropertyValue.ArrayValue user, PropertyValue.ArrayValue actual) {
        var left = new ArrayList<>(
                IntStream.range(0, actual.items().size()).boxed().toList());
        var read = new ArrayList<PropertyValue>();
        for (var item : user.items()) {
            int match = SemanticEquality.match(set, item.unwrapped(), actual.items(), left);
            if (match >= 0) {
                left.remove(Integer.valueOf(match));
                read.add(item);
            }
        }
        left.forEach(
                index -> read.add(withoutDefaults(set.element(), actual.items().get(index))));
        return user.copySecrecyTo(new PropertyValue.ArrayValue(read));
    }

    /** Drops what says no more than its absence, so that inputs read as a person would have written them. */
    private static PropertyValue withoutDefaults(PropertyType<?> kind, PropertyValue actual) {
        if (kind instanceof ObjectType<?, ?> shape && actual instanceof PropertyValue.ObjectValue fields) {
            var kept = new LinkedHashMap<String, PropertyValue>();
            for (var property : shape.inputs()) {
                var value = fields.get(property.name());
                if (property.mode() == PropertyMode.INPUT && !property.isOmitted(value)) {
                    kept.put(property.name(), withoutDefaults(property.type(), value));
                }
            }
            return new PropertyValue.ObjectValue(kept);
        }
        if (kind instanceof PropertyType.SetOf<?> set
                && actual instanceof PropertyValue.ArrayValue(List<PropertyValue> items)) {
            return new PropertyValue.ArrayValue(items.stream()
                    .map(item -> withoutDefaults(set.element(), item))
                    .toList());
        }
        return actual;
    }

    /** Returns the state that a preview can promise: the inputs, except what AWS will decide. */
    public static PropertyValue.ObjectValue plannedState(ObjectType<?, ?> shape, PropertyValue.ObjectValue inputs) {
        Map<String, PropertyValue> promised = new LinkedHashMap<>();
        for (var property : shape.outputs()) {
            var value = inputs.get(property.name());
            boolean floats = value.unwrapped() instanceof PropertyValue.StringValue(String text)
                    && property.equivalence().isFloating(text);
            if (property.mode() == PropertyMode.INPUT && !(value instanceof PropertyValue.NullValue) && !floats) {
                promised.put(property.name(), value);
            }
        }
        return new PropertyValue.ObjectValue(promised);
    }
}
