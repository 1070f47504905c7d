package io.github.pulumiawsecs.provider.taskset.schema;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.Rule;
import java.util.List;

/**
 * The rules for a whole capacity provider strategy (Amazon ECS API Reference, "CapacityProviderStrategyItem"; Amazon ECS
 * Developer Guide, "Amazon ECS clusters and capacity providers").
 */
final class CapacityProviderRules {

    static final Rule ONE_BASE = new Rule("must have a base on one capacity provider at most", strategy -> {
        long withBase = items(strategy).stream()
                .map(TaskSetTypes.BASE.path()::in)
                .filter(base -> base instanceof PropertyValue.NumberValue(double number) && number > 0)
                .count();
        return withBase > 1 ? " (got " + withBase + ")" : null;
    });

    static final Rule SOME_WEIGHT = Rule.when(
            "must have a weight above 0 on at least one of several capacity providers",
            strategy -> items(strategy).size() < 2 || hasWeight(strategy));

    static final Rule NO_MIX = Rule.when(
            "must not mix FARGATE and FARGATE_SPOT with other capacity providers",
            strategy -> !(items(strategy).stream().anyMatch(CapacityProviderRules::isOnFargate)
                    && items(strategy).stream().anyMatch(CapacityProviderRules::isNotOnFargate)));

    private CapacityProviderRules() {}

    /** Returns whether a weight is above 0, or unknown. */
    static boolean hasWeight(PropertyValue strategy) {
        return items(strategy).stream()
                .map(TaskSetTypes.WEIGHT.path()::in)
                .anyMatch(weight -> !(weight instanceof PropertyValue.NullValue)
                        && !weight.equals(new PropertyValue.NumberValue(0)));
    }

    static List<PropertyValue> items(PropertyValue strategy) {
        return strategy instanceof PropertyValue.ArrayValue(List<PropertyValue> items) ? items : List.of();
    }

    /** Returns whether the provider is certainly one of the two that AWS itself provides. */
    static boolean isOnFargate(PropertyValue item) {
        return TaskSetTypes.CAPACITY_PROVIDER_NAME.path().in(item) instanceof PropertyValue.StringValue(String name)
                && (name.equals("FARGATE") || name.equals("FARGATE_SPOT"));
    }

    /** Returns whether the provider is certainly another one. */
    static boolean isNotOnFargate(PropertyValue item) {
        return TaskSetTypes.CAPACITY_PROVIDER_NAME.path().in(item) instanceof PropertyValue.StringValue
                && !isOnFargate(item);
    }
}
