package awsecs.drift;

import awsecs.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes secrets of some values, at any depth. */
final class Secrets {
    private Secrets() {}

    /** Returns the program, in every fourth case with secrets in it. */
    static Value.Obj inSome(Random random, Value.Obj program) {
        return random.nextInt(4) == 0 && inside(random, program) instanceof Value.Obj secret ? secret : program;
    }

    private static Value secret(Random random, Value value) {
        var inside = inside(random, value);
        return random.nextInt(6) == 0 ? new Value.Secret(inside) : inside;
    }

    private static Value inside(Random random, Value value) {
        return switch (value) {
            case Value.Obj(Map<String, Value> fields) -> {
                var secrets = new LinkedHashMap<String, Value>();
                fields.forEach((name, field) -> secrets.put(name, secret(random, field)));
                yield new Value.Obj(secrets);
            }
            case Value.Array(List<Value> items) ->
                new Value.Array(items.stream().map(item -> secret(random, item)).toList());
            default -> value;
        };
    }
}
