package io.github.pulumiawsecs.framework.schema.check;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.ValueFormatter;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.Rule;
import io.github.pulumiawsecs.framework.schema.SchemaVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Validates inputs against a schema: reports every violation at once, each with its path. Rules on values that are still
 * unknown are skipped. Secret values are not shown.
 */
public final class InputValidator extends SchemaVisitor {
    private static final String QUOTE =
            "put the value in quotes; in Pulumi YAML, write `fn::toJSON: ${NAME}` for a configuration value";

    private final List<CheckFailure> failures = new ArrayList<>();

    private InputValidator() {}

    /** Returns every violation in {@code inputs}, in the order of the schema; empty if the inputs are valid. */
    public static List<CheckFailure> validate(ObjectType<?, ?> type, PropertyValue.ObjectValue inputs) {
        var validator = new InputValidator();
        validator.visit(type, inputs);
        return List.copyOf(validator.failures);
    }

    @Override
    protected void enterObject(ObjectType<?, ?> type, PropertyPath path, PropertyValue.ObjectValue object) {
        for (var field : object.fields().entrySet()) {
            // The engine reserves names that begin with two underscores.
            if (!field.getValue().isNull() && !field.getKey().startsWith("__")) {
                UnsupportedProperties.rejectionReason(type, field.getKey())
                        .ifPresent(reason -> addFailure(path.field(field.getKey()), reason));
            }
        }
    }

    @Override
    protected boolean enterProperty(Property<?, ?, ?> property, PropertyPath path, PropertyValue value) {
        // A null counts as missing, inside a secret too.
        if (value.isNull()) {
            if (property.isRequired()) {
                addFailure(path, "is required");
            }
            return false;
        }
        return enterElement(property.type(), path, value);
    }

    @Override
    protected boolean enterElement(PropertyType<?> type, PropertyPath path, PropertyValue value) {
        var content = value.withoutOuterWrappers();
        if (content instanceof PropertyValue.UnknownValue) {
            return false;
        }
        if (!isOfType(type, content)) {
            var got = holdsSecret(type) ? "[secret]" : ValueFormatter.format(value);
            var rule = "must be " + type.expected() + " (got " + got + ")";
            failures.add(
                    isUnquoted(type, content)
                            ? CheckFailure.withNextStep(path, rule, QUOTE)
                            : new CheckFailure(path, rule));
            return false;
        }
        return true;
    }

    @Override
    protected void leaveProperty(Property<?, ?, ?> property, PropertyPath path, PropertyValue value) {
        var content = value.withoutOuterWrappers();
        checkRules(property.rules(), path, value);
        if (property.reference().isPresent() && content instanceof PropertyValue.StringValue(String text)) {
            property.reference().get().violation(text).ifPresent(violation -> addFailure(path, violation, value));
        } else if (content instanceof PropertyValue.ArrayValue(List<PropertyValue> items)
                && !property.elementRules().isEmpty()) {
            for (int i = 0; i < items.size(); i++) {
                checkRules(property.elementRules(), path.index(i), items.get(i));
            }
        } else if (content instanceof PropertyValue.ObjectValue(Map<String, PropertyValue> fields)
                && !property.entryRules().isEmpty()) {
            fields.forEach((key, entry) -> checkEntry(property, path.field(key), key, entry));
        }
    }

    @Override
    protected void leaveObject(ObjectType<?, ?> type, PropertyPath path, PropertyValue.ObjectValue object) {
        if (type.rules().isEmpty() || !(object.unwrapped() instanceof PropertyValue.ObjectValue unwrapped)) {
            return;
        }
        for (var rule : type.rules()) {
            rule.violations(unwrapped).forEach((relative, violation) -> {
                var value = relative.in(object);
                addFailure(
                        path.append(relative),
                        violation,
                        isSecret(type, relative) ? PropertyValue.secret(value) : value);
            });
        }
    }

    private static boolean isSecret(ObjectType<?, ?> type, PropertyPath path) {
        var property =
                path.segments().getFirst() instanceof PropertyPath.Field(String name) ? type.property(name) : null;
        return property != null && property.isSecret();
    }

    private void checkRules(List<Rule> rules, PropertyPath path, PropertyValue value) {
        if (rules.isEmpty()) {
            return;
        }
        var unwrapped = value.unwrapped();
        if (unwrapped instanceof PropertyValue.UnknownValue) {
            return;
        }
        for (var rule : rules) {
            rule.violation(unwrapped).ifPresent(violation -> addFailure(path, violation, value));
        }
    }

    private void checkEntry(Property<?, ?, ?> property, PropertyPath path, String key, PropertyValue entry) {
        for (var rule : property.entryRules()) {
            rule.violation(key, entry.unwrapped()).ifPresent(violation -> addFailure(path, violation, entry));
        }
    }

    private static boolean isUnquoted(PropertyType<?> type, PropertyValue value) {
        return isText(type)
                && !(type instanceof PropertyType.EnumType)
                && (value instanceof PropertyValue.NumberValue || value instanceof PropertyValue.BoolValue);
    }

    static boolean isOfType(PropertyType<?> type, PropertyValue value) {
        // Not a switch: this runs in every Check (provider/plugin/PERFORMANCE.md, "Pattern switches").
        if (type instanceof PropertyType.Scalar<?> scalar) {
            return scalar.decode(value) != null;
        }
        if (type instanceof PropertyType.EnumType enumType) {
            return value instanceof PropertyValue.StringValue(String text)
                    && enumType.options().containsKey(text);
        }
        return type instanceof PropertyType.ListType
                ? value instanceof PropertyValue.ArrayValue
                : value instanceof PropertyValue.ObjectValue;
    }

    /** Returns whether values of the type are strings. */
    static boolean isText(PropertyType<?> type) {
        return type instanceof PropertyType.EnumType
                || (type instanceof PropertyType.Scalar<?> scalar
                        && scalar.schemaType().equals("string"));
    }

    /** A value of another type in place of an object may contain the object's secret, in a form that cannot be parsed. */
    private static boolean holdsSecret(PropertyType<?> type) {
        return type instanceof ObjectType<?, ?> objectType && objectType.holdsSecret();
    }

    private void addFailure(PropertyPath path, String rule, PropertyValue value) {
        addFailure(path, rule + ValueFormatter.got(value));
    }

    private void addFailure(PropertyPath path, String reason) {
        failures.add(new CheckFailure(path, reason));
    }
}
