package io.github.pulumiawsecs.framework.schema.state;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyDirection;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.SchemaTransformer;
import io.github.pulumiawsecs.framework.schema.StringEquivalence;
import io.github.pulumiawsecs.framework.schema.WhenOmitted;
import io.github.pulumiawsecs.framework.schema.diff.SemanticEquality;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reconciles the values that the cloud reports with the user's inputs. A reported value that is equivalent to the
 * input keeps the input's spelling, order and secrecy. Any other reported value replaces the input.
 *
 * <p>Clouds report full names, lists in any order, and every default explicitly. Without reconciliation, these
 * differences would appear as drift.
 */
public enum StateReconciler {
    /** The inputs of a managed resource, without the values that the cloud chose for omitted properties. */
    INPUTS,
    /** The inputs of an imported resource, with the values that the cloud chose and without defaults. */
    IMPORTED_INPUTS,
    /** The state: all values that the cloud reports; a floating value is replaced by the value that it resolved to. */
    STATE;

    /**
     * Returns the reconciled properties.
     *
     * @param userInputs the user's inputs; empty on import
     * @param actual the values that the cloud reports, from {@link ObjectType#encode}
     */
    public PropertyValue.ObjectValue reconcile(
            ObjectType<?, ?> type, PropertyValue.ObjectValue userInputs, PropertyValue.ObjectValue actual) {
        var reconciled = new LinkedHashMap<String, PropertyValue>();
        for (var property : this == STATE ? type.outputs() : type.inputs()) {
            var name = property.name();
            var value = switch (property.direction()) {
                case INPUT -> reconcileProperty(property, userInputs.get(name), actual.get(name));
                case WRITE_ONLY -> userInputs.get(name);
                case OUTPUT -> actual.get(name);
            };
            if (!(value instanceof PropertyValue.NullValue)) {
                reconciled.put(name, value);
            }
        }
        return new PropertyValue.ObjectValue(reconciled);
    }

    /** Reconciles one value that the cloud reports with the value that the user set. */
    public PropertyValue reconcileValue(PropertyType<?> type, PropertyValue userValue, PropertyValue actual) {
        return reconcileValue(type, StringEquivalence.EXACT, userValue, actual);
    }

    private PropertyValue reconcileProperty(Property<?, ?, ?> property, PropertyValue userValue, PropertyValue actual) {
        var unwrapped = userValue.unwrapped();
        if (property.isOmitted(unwrapped)) {
            return reconcileOmitted(property, userValue, actual);
        }
        if (property.isOmitted(actual)) {
            return actual;
        }
        if (unwrapped instanceof PropertyValue.StringValue(String text)
                && property.equivalence().isFloating(text)) {
            return this == STATE ? userValue.copySecrecyTo(actual) : userValue;
        }
        return reconcileValue(property.type(), property.equivalence(), userValue, actual);
    }

    private PropertyValue reconcileOmitted(Property<?, ?, ?> property, PropertyValue userValue, PropertyValue actual) {
        return switch (this) {
            case STATE -> actual;
            case INPUTS ->
                property.isOmitted(actual) || property.whenOmitted() instanceof WhenOmitted.ServerComputed
                        ? userValue
                        : withoutDefaults(property.type(), actual);
            case IMPORTED_INPUTS ->
                property.isOmitted(actual) ? PropertyValue.NullValue.NULL : withoutDefaults(property.type(), actual);
        };
    }

    private PropertyValue reconcileValue(
            PropertyType<?> type, StringEquivalence equivalence, PropertyValue userValue, PropertyValue actual) {
        if (SemanticEquality.areEqual(type, equivalence, userValue.unwrapped(), actual)) {
            return userValue;
        }
        if (userValue instanceof PropertyValue.SecretValue(PropertyValue inner)) {
            return new PropertyValue.SecretValue(reconcileValue(type, equivalence, inner, actual));
        }
        // Not a switch: this runs at every start (provider/plugin/PERFORMANCE.md, "Pattern switches").
        if (type instanceof ObjectType<?, ?> objectType
                && userValue instanceof PropertyValue.ObjectValue userObject
                && actual instanceof PropertyValue.ObjectValue actualObject) {
            var reconciled = new LinkedHashMap<String, PropertyValue>();
            for (var property : objectType.inputs()) {
                var value =
                        reconcileProperty(property, userObject.get(property.name()), actualObject.get(property.name()));
                if (!(value instanceof PropertyValue.NullValue)) {
                    reconciled.put(property.name(), value);
                }
            }
            return new PropertyValue.ObjectValue(reconciled);
        }
        if (type instanceof PropertyType.StringMap
                && userValue instanceof PropertyValue.ObjectValue userObject
                && actual instanceof PropertyValue.ObjectValue(var fields)) {
            var reconciled = new LinkedHashMap<String, PropertyValue>();
            fields.forEach((key, text) -> reconciled.put(
                    key, reconcileValue(PropertyType.STRING, StringEquivalence.EXACT, userObject.get(key), text)));
            return new PropertyValue.ObjectValue(reconciled);
        }
        if (type instanceof PropertyType.SetOf<?> set
                && userValue instanceof PropertyValue.ArrayValue userArray
                && actual instanceof PropertyValue.ArrayValue actualArray) {
            return reconcileItems(set, userArray, actualArray);
        }
        return userValue.copySecrecyTo(actual);
    }

    /** The user's elements that the cloud still reports keep their order and spelling. Additional elements follow. */
    private static PropertyValue reconcileItems(
            PropertyType.SetOf<?> set, PropertyValue.ArrayValue userArray, PropertyValue.ArrayValue actualArray) {
        var unmatched = SemanticEquality.unmatched(set, userArray.unwrapped(), actualArray);
        var reconciled = new ArrayList<PropertyValue>();
        for (int i = 0; i < userArray.items().size(); i++) {
            if (!unmatched.left().contains(i)) {
                reconciled.add(userArray.items().get(i));
            }
        }
        unmatched
                .right()
                .forEach(index -> reconciled.add(
                        withoutDefaults(set.element(), actualArray.items().get(index))));
        return userArray.copySecrecyTo(new PropertyValue.ArrayValue(reconciled));
    }

    private static PropertyValue withoutDefaults(PropertyType<?> type, PropertyValue actual) {
        return DefaultsRemover.INSTANCE.transformValue(type, actual);
    }

    /** Removes properties whose value means the same as omitting them. */
    private static final class DefaultsRemover extends SchemaTransformer {
        private static final DefaultsRemover INSTANCE = new DefaultsRemover();

        @Override
        protected PropertyValue enter(PropertyType<?> type, PropertyValue value) {
            if (!(type instanceof ObjectType<?, ?> objectType && value instanceof PropertyValue.ObjectValue object)) {
                return value;
            }
            var kept = new LinkedHashMap<String, PropertyValue>();
            for (var property : objectType.inputs()) {
                var field = object.get(property.name());
                if (property.direction() == PropertyDirection.INPUT && !property.isOmitted(field)) {
                    kept.put(property.name(), field);
                }
            }
            return new PropertyValue.ObjectValue(kept);
        }
    }

    /** Returns the planned state of a preview: the inputs, without the values that the cloud will choose. */
    public static PropertyValue.ObjectValue plannedState(ObjectType<?, ?> type, PropertyValue.ObjectValue inputs) {
        Map<String, PropertyValue> planned = new LinkedHashMap<>();
        for (var property : type.outputs()) {
            var value = inputs.get(property.name());
            boolean isFloating = value.unwrapped() instanceof PropertyValue.StringValue(String text)
                    && property.equivalence().isFloating(text);
            if (property.direction() == PropertyDirection.INPUT
                    && !(value instanceof PropertyValue.NullValue)
                    && !isFloating) {
                planned.put(property.name(), value);
            }
        }
        return new PropertyValue.ObjectValue(planned);
    }
}
