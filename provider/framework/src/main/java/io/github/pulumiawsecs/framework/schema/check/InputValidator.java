package io.github.pulumiawsecs.framework.schema.check;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.ValueFormatter;
import io.github.pulumiawsecs.framework.schema.MapEntryRule;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds what the user wrote against a table: every mistake at once, each with its path. What is still unknown is waited
 * for; the rest is checked all the same.
 */
public final class InputValidator {
    private final List<CheckFailure> failures = new ArrayList<>();

    private InputValidator() {}

    /** Returns every violation in {@code inputs}, in the order of the schema; empty if the inputs are valid. */
    public static List<CheckFailure> validate(ObjectType<?, ?> type, PropertyValue.ObjectValue inputs) {
        var validator = new InputValidator();
        validator.checkObject(type, PropertyPath.ROOT, inputs);
        return List.copyOf(validator.failures);
    }

    private void checkObject(ObjectType<?, ?> shape, PropertyPath path, PropertyValue.ObjectValue object) {
        for (var field : object.fields().entrySet()) {
            // Names with two underscores in front are the engine's own.
            if (!field.getValue().isNull() && !field.getKey().startsWith("__")) {
                UnknownProperties.rejectionReason(shape, field.getKey())
                        .ifPresent(reason -> fail(path.field(field.getKey()), reason));
            }
        }
        for (var property : shape.inputs()) {
            var value = object.get(property.name());
            // Null is as good as left out, in a secret too.
            if (!value.isNull()) {
                checkProperty(property, path.field(property.name()), maskSecret(property, value));
            } else if (property.isRequired()) {
                fail(path.field(property.name()), "is required and missing");
            }
        }
        if (object.unwrapped() instanceof PropertyValue.ObjectValue plain) {
            for (var relation : shape.rules()) {
                relation.violations(plain).forEach((name, reason) -> {
                    var place = PropertyPath.parse(name);
                    var property = shape.property(name);
                    var value = place.in(object);
                    fail(
                            path.append(place),
                            reason + ValueFormatter.got(property == null ? value : maskSecret(property, value)));
                });
            }
        }
    }

    /** The engine hands the provider's configuration over unwrapped; a failure must not show its secrets all the same. */
    private static PropertyValue maskSecret(Property<?, ?, ?> property, PropertyValue value) {
        return property.isSecret() && !value.isNull() ? new PropertyValue.SecretValue(value) : value;
    }

    private void checkProperty(Property<?, ?, ?> property, PropertyPath path, PropertyValue value) {
        var unwrapped = unwrapped(value);
        if (!checkType(property.type(), path, value, unwrapped) || unwrapped instanceof PropertyValue.UnknownValue) {
            return;
        }
        checkRules(property.rules(), path, value);
        if (property.reference().isPresent() && unwrapped instanceof PropertyValue.StringValue(String text)) {
            property.reference()
                    .get()
                    .violation(text)
                    .ifPresent(broken -> fail(path, broken + ValueFormatter.got(value)));
        } else if (unwrapped instanceof PropertyValue.ArrayValue(List<PropertyValue> items)) {
            for (int i = 0; i < items.size(); i++) {
                checkRules(property.elementRules(), path.index(i), items.get(i));
            }
        } else if (unwrapped instanceof PropertyValue.ObjectValue(Map<String, PropertyValue> fields)) {
            fields.forEach((key, entry) -> checkEntry(property.entryRules(), path.field(key), key, entry));
        }
    }

    private void checkEntry(List<MapEntryRule> rules, PropertyPath path, String key, PropertyValue entry) {
        for (var rule : rules) {
            rule.violation(key, entry.unwrapped()).ifPresent(broken -> fail(path, broken + ValueFormatter.got(entry)));
        }
    }

    private void checkRules(List<Rule> rules, PropertyPath path, PropertyValue value) {
        var plain = value.unwrapped();
        for (var rule : rules) {
            rule.violation(plain).ifPresent(broken -> fail(path, broken + ValueFormatter.got(value)));
        }
    }

    /** Fails for whatever is of another kind; tells whether {@code wrapped} itself is of this one, or unknown. */
    private boolean checkType(PropertyType<?> kind, PropertyPath path, PropertyValue wrapped, PropertyValue value) {
        if (value instanceof PropertyValue.UnknownValue) {
            return true;
        }
        boolean fits = isOfType(kind, value);
        if (!fits) {
            fail(
                    path,
                    "must be " + kind.expected() + " (got "
                            + (holdsSecret(kind) ? "[secret]" : ValueFormatter.format(wrapped)) + ")");
        } else {
            checkChildren(kind, path, value);
        }
        return fits;
    }

    private static boolean isOfType(PropertyType<?> kind, PropertyValue value) {
        // Not a switch, here and below: every Check goes through this (provider/plugin/PERFORMANCE.md, "Pattern
        // switches").
        if (kind instanceof PropertyType.Scalar<?> scalar) {
            return scalar.decode(value) != null;
        }
        if (kind instanceof PropertyType.EnumType choice) {
            return value instanceof PropertyValue.StringValue(String text)
                    && choice.options().containsKey(text);
        }
        return kind instanceof PropertyType.SetOf
                ? value instanceof PropertyValue.ArrayValue
                : value instanceof PropertyValue.ObjectValue;
    }

    private void checkChildren(PropertyType<?> kind, PropertyPath path, PropertyValue value) {
        if (value instanceof PropertyValue.ArrayValue(List<PropertyValue> items)
                && kind instanceof PropertyType.SetOf<?> set) {
            for (int i = 0; i < items.size(); i++) {
                checkElement(set.element(), path.index(i), items.get(i));
            }
        } else if (value instanceof PropertyValue.ObjectValue object && kind instanceof ObjectType<?, ?> shape) {
            checkObject(shape, path, object);
        } else if (value instanceof PropertyValue.ObjectValue(Map<String, PropertyValue> fields)) {
            fields.forEach((key, text) -> checkElement(PropertyType.STRING, path.field(key), text));
        }
    }

    private void checkElement(PropertyType<?> kind, PropertyPath path, PropertyValue wrapped) {
        checkType(kind, path, wrapped, unwrapped(wrapped));
    }

    /** What should have been such a block may hold its secret all the same, in a form that cannot be read. */
    private static boolean holdsSecret(PropertyType<?> kind) {
        return kind instanceof ObjectType<?, ?> shape
                && shape.properties().stream()
                        .anyMatch(property -> property.isSecret() || holdsSecret(property.type()));
    }

    private void fail(PropertyPath path, String reason) {
        failures.add(new CheckFailure(path, reason));
    }

    private static PropertyValue unwrapped(PropertyValue value) {
        if (value instanceof PropertyValue.SecretValue(PropertyValue inner)) {
            return propagateSecret(unwrapped(inner));
        }
        if (value instanceof PropertyValue.OutputValue output) {
            var inner = output.value().map(InputValidator::unwrapped).orElseGet(output::unwrapped);
            return output.secret() ? propagateSecret(inner) : inner;
        }
        return value;
    }

    /** What is inside a secret list, map or block is looked at, and shown, on its own. */
    private static PropertyValue propagateSecret(PropertyValue value) {
        return switch (value) {
            case PropertyValue.ArrayValue(List<PropertyValue> items) ->
                new PropertyValue.ArrayValue(
                        items.stream().map(PropertyValue::secret).toList());
            case PropertyValue.ObjectValue(Map<String, PropertyValue> fields) -> {
                var secrets = new LinkedHashMap<String, PropertyValue>();
                fields.forEach((name, field) -> secrets.put(name, PropertyValue.secret(field)));
                yield new PropertyValue.ObjectValue(secrets);
            }
            default -> value;
        };
    }
}
