package awsecs.value;

import java.util.LinkedHashMap;
import java.util.List;

/** Fields that are there and say nothing. */
public final class Nulls {
    private Nulls() {}

    /**
     * Returns this object without what is null, at any depth and wrapped or not: an optional secret that is not there is
     * as good as left out.
     */
    public static Value.Obj leftOut(Value.Obj object) {
        var kept = new LinkedHashMap<String, Value>();
        for (var field : object.fields().entrySet()) {
            if (!field.getValue().isNull()) {
                kept.put(field.getKey(), leftOut(field.getValue()));
            }
        }
        return new Value.Obj(kept);
    }

    private static Value leftOut(Value value) {
        // Not a switch: every Check goes through this (provider/PERFORMANCE.md, "Pattern switches").
        if (value instanceof Value.Obj object) {
            return leftOut(object);
        }
        if (value instanceof Value.Secret(Value inner)) {
            return new Value.Secret(leftOut(inner));
        }
        if (value instanceof Value.Output(var inner, boolean secret, var dependencies)) {
            return new Value.Output(inner.map(Nulls::leftOut), secret, dependencies);
        }
        if (value instanceof Value.Array(List<Value> items)) {
            return new Value.Array(items.stream().map(Nulls::leftOut).toList());
        }
        return value;
    }
}
