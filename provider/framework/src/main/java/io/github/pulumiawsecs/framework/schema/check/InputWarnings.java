package io.github.pulumiawsecs.framework.schema.check;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import java.util.ArrayList;
import java.util.List;

/** What is legal and probably a mistake. Said when it is written, not at every deployment after that. */
public final class InputWarnings {
    private final List<CheckFailure> warnings = new ArrayList<>();

    private InputWarnings() {}

    /**
     * Returns the warnings about values that the user wrote or changed since the last deployment.
     *
     * @param olds the inputs of the last deployment; empty if there was none
     */
    public static List<CheckFailure> collect(
            ObjectType<?, ?> type, PropertyValue.ObjectValue olds, PropertyValue.ObjectValue news) {
        var collector = new InputWarnings();
        collector.object(type, PropertyPath.ROOT, olds.unwrapped(), news.unwrapped());
        return List.copyOf(collector.warnings);
    }

    private void object(ObjectType<?, ?> shape, PropertyPath path, PropertyValue olds, PropertyValue news) {
        for (var property : shape.inputs()) {
            var was = field(olds, property.name());
            var is = field(news, property.name());
            if (is instanceof PropertyValue.NullValue || is instanceof PropertyValue.UnknownValue || is.equals(was)) {
                continue;
            }
            var below = path.field(property.name());
            for (var rule : property.warnings()) {
                rule.violation(is).ifPresent(reason -> warnings.add(new CheckFailure(below, reason)));
            }
            if (property.type() instanceof ObjectType<?, ?> inner) {
                object(inner, below, was, is);
            }
        }
    }

    private static PropertyValue field(PropertyValue object, String name) {
        return object instanceof PropertyValue.ObjectValue fields ? fields.get(name) : PropertyValue.NullValue.NULL;
    }
}
