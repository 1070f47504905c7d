package awsecs.corpus;

import awsecs.value.UnknownKind;
import awsecs.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The marks that a file puts on a value: {@code {"$unknown": VALUE}}, {@code $secret}, {@code $output}. */
final class Marks {
    private Marks() {}

    /** Returns the value with its marks turned into what the engine sends. */
    static Value kept(Value value) {
        return walked(value, Marks::wrapped);
    }

    /** Returns the value without its marks. */
    static Value settled(Value value) {
        return walked(value, (_, inner) -> inner);
    }

    private static Value walked(Value value, BiFunction<String, Value, Value> mark) {
        return switch (value) {
            case Value.Obj(Map<String, Value> fields)
            when fields.size() == 1 && fields.keySet().iterator().next().startsWith("$") -> {
                var only = fields.entrySet().iterator().next();
                yield mark.apply(only.getKey(), walked(only.getValue(), mark));
            }
            case Value.Obj(Map<String, Value> fields) -> {
                var walked = new LinkedHashMap<String, Value>();
                fields.forEach((name, field) -> walked.put(name, walked(field, mark)));
                yield new Value.Obj(walked);
            }
            case Value.Array(List<Value> items) ->
                new Value.Array(items.stream().map(item -> walked(item, mark)).toList());
            default -> value;
        };
    }

    private static Value wrapped(String mark, Value inner) {
        return switch (mark) {
            case "$unknown" -> new Value.Unknown(UnknownKind.TEXT);
            case "$secret" -> new Value.Secret(inner);
            case "$output" -> new Value.Output(Optional.of(inner), false, List.of());
            default -> throw new IllegalArgumentException("no mark of the corpus: " + mark);
        };
    }
}
