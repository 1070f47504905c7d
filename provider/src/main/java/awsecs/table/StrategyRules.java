package awsecs.table;

import awsecs.value.Value;
import java.util.List;

/**
 * What must hold over a whole capacity provider strategy (Amazon ECS API Reference, "CapacityProviderStrategyItem"; Amazon
 * ECS Developer Guide, "Amazon ECS clusters and capacity providers").
 */
final class StrategyRules {

    static final Rule ONE_BASE = new Rule("may have a base on one capacity provider only", strategy -> {
        long withBase = items(strategy).stream()
                .filter(item -> field(item, "base") instanceof Value.Num(double base) && base > 0)
                .count();
        return withBase > 1 ? ", has it on " + withBase : null;
    });

    static final Rule SOME_WEIGHT = Rule.that(
            "must have a weight above 0 on at least one capacity provider, where there are several",
            strategy -> items(strategy).size() < 2 || someWeight(strategy));

    static final Rule NO_MIX = Rule.that(
            "must not mix FARGATE and FARGATE_SPOT with other capacity providers",
            strategy -> !(items(strategy).stream().anyMatch(StrategyRules::onFargate)
                    && items(strategy).stream().anyMatch(StrategyRules::notOnFargate)));

    private StrategyRules() {}

    /** Tells whether some weight is above 0, or may turn out to be. */
    static boolean someWeight(Value strategy) {
        return items(strategy).stream()
                .map(item -> field(item, "weight"))
                .anyMatch(weight -> !(weight instanceof Value.Null) && !weight.equals(new Value.Num(0)));
    }

    static List<Value> items(Value strategy) {
        return strategy instanceof Value.Array(List<Value> items) ? items : List.of();
    }

    /** Tells whether this provider is for certain one of the two that AWS itself provides. */
    static boolean onFargate(Value item) {
        return field(item, "capacityProvider") instanceof Value.Text(String name)
                && (name.equals("FARGATE") || name.equals("FARGATE_SPOT"));
    }

    /** Tells whether this provider is for certain another. */
    static boolean notOnFargate(Value item) {
        return field(item, "capacityProvider") instanceof Value.Text && !onFargate(item);
    }

    private static Value field(Value item, String name) {
        return item instanceof Value.Obj fields ? fields.get(name) : item;
    }
}
