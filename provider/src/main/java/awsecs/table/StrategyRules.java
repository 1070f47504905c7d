package awsecs.table;

import awsecs.value.Value;
import java.util.List;
import java.util.Optional;

/** What must hold over a whole capacity provider strategy (Amazon ECS API Reference, "CapacityProviderStrategyItem"). */
final class StrategyRules {

    static final Rule ONE_BASE = value -> {
        long withBase = items(value).stream()
                .filter(item -> number(item, "base") instanceof Value.Num(double base) && base > 0)
                .count();
        return withBase > 1
                ? Optional.of("may have a base on one capacity provider only, has it on " + withBase)
                : Optional.empty();
    };

    static final Rule SOME_WEIGHT = value -> {
        var items = items(value);
        boolean allZero = items.stream()
                .map(item -> number(item, "weight"))
                .allMatch(weight -> weight instanceof Value.Null || weight.equals(new Value.Num(0)));
        return items.size() > 1 && allZero
                ? Optional.of("must have a weight above 0 on at least one capacity provider")
                : Optional.empty();
    };

    private StrategyRules() {}

    private static List<Value> items(Value strategy) {
        return strategy instanceof Value.Array(List<Value> items) ? items : List.of();
    }

    private static Value number(Value item, String name) {
        return item instanceof Value.Obj fields ? fields.get(name) : item;
    }
}
