package awsecs.table;

import awsecs.value.Value;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A rule between the properties of one object.
 *
 * @param between the properties that it is about
 * @param says what must hold, as it reads after their names
 * @param test what is wrong, keyed by the path to point at; empty when all is well or when what it depends on is still
 *     unknown. It is given the object, plain. What it says must not repeat a value: that may be a secret.
 */
public record Relation(List<String> between, String says, Function<Value.Obj, Map<String, String>> test) {
    public Relation {
        between = List.copyOf(between);
    }

    /** Returns what is wrong with {@code values}, which are plain, keyed by the path to point at. */
    public Map<String, String> violations(Value.Obj values) {
        return test.apply(values);
    }
}
