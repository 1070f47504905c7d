package io.github.pulumiawsecs.framework.schema.docs;

import io.github.pulumiawsecs.framework.property.ValueFormatter;
import io.github.pulumiawsecs.framework.schema.ChangeEffect;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.WhenOmitted;

/** The facts of one property in words. */
final class PropertyText {
    private PropertyText() {}

    static String type(PropertyType<?> type) {
        return switch (type) {
            case PropertyType.Scalar<?> scalar -> scalar.schemaType();
            case PropertyType.EnumType enumType -> "string (" + enumType.name() + ")";
            case PropertyType.SetOf<?>(ObjectType<?, ?> object) -> "list of objects (" + object.name() + ")";
            case PropertyType.SetOf<?>(var element) -> "list of " + type(element) + "s";
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
            case WhenOmitted.ServerComputed() -> "optional, chosen by AWS when omitted";
            case WhenOmitted.ProviderDefault(var value) -> "optional, default `" + ValueFormatter.format(value) + "`";
        };
    }

    static String changeEffect(ChangeEffect effect) {
        return switch (effect) {
            case REPLACES -> "a change replaces the resource";
            case UPDATE_TASK_SET -> "a change is made in place (UpdateTaskSet)";
            case TAG_RESOURCE -> "a change is made in place (TagResource, UntagResource)";
            case RECONFIGURES -> "a change updates the state only";
            case NOTHING -> "a change is ignored";
        };
    }
}
