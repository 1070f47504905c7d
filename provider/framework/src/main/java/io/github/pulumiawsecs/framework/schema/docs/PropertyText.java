package io.github.pulumiawsecs.framework.schema.docs;

import io.github.pulumiawsecs.framework.property.ValueFormatter;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.UpdatePolicy;
import io.github.pulumiawsecs.framework.schema.WhenOmitted;

/** Describes one property for the documentation. */
final class PropertyText {
    private PropertyText() {}

    static String type(PropertyType<?> type) {
        return switch (type) {
            case PropertyType.Scalar<?> scalar -> scalar.schemaType();
            case PropertyType.EnumType enumType -> "string (" + enumType.name() + ")";
            case PropertyType.ListType<?> list
            when list.element() instanceof ObjectType<?, ?> object -> "list of objects (" + object.name() + ")";
            case PropertyType.ListType<?> list -> "list of " + type(list.element()) + "s";
            case PropertyType.StringMap _ -> "map of strings";
            case ObjectType<?, ?> object -> "object (" + object.name() + ")";
        };
    }

    /** Returns whether the input is required, and the default of an optional one. */
    static String presence(Property<?, ?, ?> property) {
        if (property.isRequired()) {
            return "required";
        }
        return switch (property.whenOmitted()) {
            case WhenOmitted.Absent() -> "optional";
            case WhenOmitted.Default(var value) -> "optional, default `" + ValueFormatter.format(value) + "`";
            case WhenOmitted.ServerComputed() -> "optional, computed when omitted";
            case WhenOmitted.ProviderDefault(var value) -> "optional, default `" + ValueFormatter.format(value) + "`";
        };
    }

    static String updatePolicy(UpdatePolicy policy) {
        return switch (policy) {
            case UpdatePolicy.Replace() -> "a change replaces the resource";
            case UpdatePolicy.InPlace(var binding) -> "a change is made in place (" + binding.operations() + ")";
            case UpdatePolicy.ProviderOnly() -> "a change updates the state only";
            case UpdatePolicy.CreateOnly() -> "a change is ignored";
        };
    }
}
