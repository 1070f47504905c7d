package io.github.pulumiawsecs.framework.schema.check;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.SchemaVisitor;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects warnings about inputs that are valid and probably a mistake. A warning is reported when a value is new or
 * changed, not at every later deployment. One instance makes one visit, on one thread.
 */
public final class InputWarnings extends SchemaVisitor {
    private final PropertyValue oldInputs;
    private final List<CheckFailure> warnings = new ArrayList<>();

    private InputWarnings(PropertyValue oldInputs) {
        this.oldInputs = oldInputs;
    }

    /**
     * Returns the warnings about new and changed values, in the order of the schema.
     *
     * @param oldInputs the inputs of the last deployment; empty if there was none
     */
    public static List<CheckFailure> collect(
            ObjectType<?, ?> type, PropertyValue.ObjectValue oldInputs, PropertyValue.ObjectValue newInputs) {
        if (!(newInputs.unwrapped() instanceof PropertyValue.ObjectValue unwrapped)) {
            return List.of();
        }
        var collector = new InputWarnings(oldInputs.unwrapped());
        collector.visit(type, unwrapped);
        return List.copyOf(collector.warnings);
    }

    @Override
    protected boolean enterProperty(Property<?, ?, ?> property, PropertyPath path, PropertyValue value) {
        var unwrapped = value.unwrapped();
        if (unwrapped instanceof PropertyValue.NullValue
                || unwrapped instanceof PropertyValue.UnknownValue
                || unwrapped.equals(path.in(oldInputs))) {
            return false;
        }
        for (var rule : property.warnings()) {
            rule.violation(unwrapped).ifPresent(reason -> warnings.add(new CheckFailure(path, reason)));
        }
        return true;
    }

    /** The order of a list has no meaning: an element that only moved is not new. */
    @Override
    protected boolean enterElement(PropertyType<?> type, PropertyPath path, PropertyValue value) {
        return !(path.parent().in(oldInputs) instanceof PropertyValue.ArrayValue(List<PropertyValue> oldItems)
                && oldItems.contains(value));
    }
}
