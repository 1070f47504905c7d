package io.github.pulumiawsecs.framework.schema.check;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.SchemaTransformer;

/**
 * Converts whole numbers to their digits where the schema expects a string. Pulumi YAML and stack configurations parse
 * unquoted values, so that an account ID, a build number or the value of a tag arrives as a number. A fraction stays a
 * number, because 1.10 arrives as 1.1.
 */
final class NumbersAsText extends SchemaTransformer {
    /** For the inputs of resources and functions. */
    static final NumbersAsText OF_INPUTS = new NumbersAsText(false);

    /** For configurations: converts booleans too, which {@code pulumi config set --path} makes from text. */
    static final NumbersAsText OF_CONFIG = new NumbersAsText(true);

    /** Doubles represent all whole numbers up to this one exactly. */
    private static final double MAX_EXACT = 0x1p53;

    private final boolean convertsBooleans;

    private NumbersAsText(boolean convertsBooleans) {
        this.convertsBooleans = convertsBooleans;
    }

    @Override
    protected PropertyValue enter(PropertyType<?> type, PropertyValue value) {
        if (!(type instanceof PropertyType.Scalar<?> scalar)
                || !scalar.schemaType().equals("string")) {
            return value;
        }
        if (value instanceof PropertyValue.NumberValue(double number)
                && number == Math.rint(number)
                && Math.abs(number) < MAX_EXACT) {
            return new PropertyValue.StringValue(Long.toString((long) number));
        }
        return convertsBooleans && value instanceof PropertyValue.BoolValue(boolean flag)
                ? new PropertyValue.StringValue(Boolean.toString(flag))
                : value;
    }
}
