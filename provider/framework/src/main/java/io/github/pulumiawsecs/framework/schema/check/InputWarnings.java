package io.github.pulumiawsecs.framework.schema.check;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.provider.arn.ArnReferences;
import io.github.pulumiawsecs.provider.arn.AwsScope;
import java.util.ArrayList;
import java.util.List;

/** What is legal and probably a mistake. Said when it is written, not at every deployment after that. */
public final class InputWarnings {
    private final List<CheckFailure> warnings = new ArrayList<>();

    private InputWarnings() {}

    /**
     * Returns what the user should look at again.
     *
     * @param olds the inputs of the last deployment, empty when there was none
     * @param places what {@code news} name
     * @param home where the provider works, as far as it is known
     */
    public static List<CheckFailure> collect(
            ObjectType<?, ?> shape,
            PropertyValue.ObjectValue olds,
            PropertyValue.ObjectValue news,
            ArnReferences places,
            AwsScope home) {
        var found = new InputWarnings();
        found.object(shape, PropertyPath.ROOT, olds.unwrapped(), news.unwrapped());
        var strangers = places.crossAccount(home);
        if (!strangers.isEmpty()) {
            var before = ArnReferences.collectFrom(shape, olds).references();
            for (var stranger : strangers) {
                if (!before.contains(stranger.reference())) {
                    found.warnings.add(new CheckFailure(stranger.reference().path(), stranger.reason()));
                }
            }
        }
        return List.copyOf(found.warnings);
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
