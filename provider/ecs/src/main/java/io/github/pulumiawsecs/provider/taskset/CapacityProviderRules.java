package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.Rule;
import java.util.List;

/**
 * What must hold over a whole capacity provider strategy (Amazon ECS API Reference, "CapacityProviderStrategyItem"; Amazon
 * ECS Developer Guide, "Amazon ECS clusters and capacity providers").
 */
final class CapacityProviderRules {

    static final Rule ONE_BASE = new Rule("may have a base on one capacity provider only", strategy -> {
        long withBase = items(strategy).stream()
                .filter(item -> field(item, "base") instanceof PropertyValue.NumberValue(double base) && base > 0)
                .count();
        return withBase > 1 ? ", has it on " + withBase : null;
    });

    static final Rule SOME_WEIGHT = Rule.when(
            "must have a weight above 0 on at least one capacity provider, where there are several",
            strategy -> items(strategy).size() < 2 || someWeight(strategy));

    static final Rule NO_MIX = Rule.when(
            "must not mix FARGATE and FARGATE_SPOT with other capacity providers",
            strategy -> !(items(strategy).stream().anyMatch(CapacityProviderRules::onFargate)
                    && items(strategy).stream().anyMatch(CapacityProviderRules::notOnFargate)));

    private CapacityProviderRules() {}

    /** Tells whether some weight is above 0, or may turn out to be. */
    static boolean someWeight(PropertyValue strategy) {
        return items(strategy).stream()
                .map(item -> field(item, "weight"))
                .anyMatch(weight -> !(weight instanceof PropertyValue.NullValue)
                        && !weight.equals(new PropertyValue.NumberValue(0)));
    }

    static List<PropertyValue> items(PropertyValue strategy) {
        return strategy instanceof PropertyValue.ArrayValue(List<PropertyValue> items) ? items : List.of();
    }

    /** Tells whether this provider is for certain one of the two that AWS itself provides. */
    static boolean onFargate(PropertyValue item) {
        return field(item, "capacityProvider") instanceof PropertyValue.StringValue(String name)
                && (name.equals("FARGATE") || name.equals("FARGATE_SPOT"));
    }

    /** Tells whether this provider is for certain another. */
    static boolean notOnFargate(PropertyValue item) {
        return field(item, "capacityProvider") instanceof PropertyValue.StringValue && !onFargate(item);
    }

    private static PropertyValue field(PropertyValue item, String name) {
        return item instanceof PropertyValue.ObjectValue fields ? fields.get(name) : item;
    }
}
