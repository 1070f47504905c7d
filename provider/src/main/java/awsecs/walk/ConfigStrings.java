package awsecs.walk;

import awsecs.table.Kind;
import awsecs.table.Property;
import awsecs.table.Shape;
import awsecs.value.JsonValues;
import awsecs.value.Value;
import com.google.gson.JsonParseException;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Undoes the strings that configuration travels in: {@code pulumi config set} stores {@code "true"}, SDKs send nested
 * blocks as JSON text. What cannot be read stays as it is, for Check to refuse.
 */
public final class ConfigStrings {
    private ConfigStrings() {}

    /** Returns the configuration with every value of the kind that {@code shape} wants. */
    public static Value.Obj undone(Shape<?, ?> shape, Value.Obj configuration) {
        var undone = new LinkedHashMap<String, Value>();
        configuration.fields().forEach((name, value) -> {
            Property<?, ?, ?> property = shape.property(name);
            undone.put(name, property == null ? value : undone(property.kind(), value));
        });
        return new Value.Obj(undone);
    }

    private static Value undone(Kind<?> kind, Value value) {
        // Not a switch: this runs at every start (provider/PERFORMANCE.md, "Pattern switches").
        if (value instanceof Value.Secret(Value inner)) {
            return new Value.Secret(undone(kind, inner));
        }
        if (value instanceof Value.Text(String text) && !isString(kind)) {
            return parsed(kind, text);
        }
        if (value instanceof Value.Obj object && kind instanceof Shape<?, ?> shape) {
            return undone(shape, object);
        }
        if (value instanceof Value.Array(List<Value> items) && kind instanceof Kind.SetOf<?> set) {
            return new Value.Array(
                    items.stream().map(item -> undone(set.element(), item)).toList());
        }
        return value;
    }

    private static boolean isString(Kind<?> kind) {
        return kind instanceof Kind.Choice
                || (kind instanceof Kind.Scalar<?> scalar && scalar.schemaType().equals("string"));
    }

    private static Value parsed(Kind<?> kind, String text) {
        try {
            var value = JsonValues.parsed(text);
            return value instanceof Value.Text ? value : undone(kind, value);
        } catch (JsonParseException _) {
            return new Value.Text(text);
        }
    }
}
