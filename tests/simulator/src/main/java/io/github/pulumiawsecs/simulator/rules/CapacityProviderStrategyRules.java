package io.github.pulumiawsecs.simulator.rules;

import static io.github.pulumiawsecs.simulator.rules.Rule.all;
import static io.github.pulumiawsecs.simulator.rules.Rule.atMost;
import static io.github.pulumiawsecs.simulator.rules.Rule.between;
import static io.github.pulumiawsecs.simulator.rules.Rule.each;
import static io.github.pulumiawsecs.simulator.rules.Rule.member;
import static io.github.pulumiawsecs.simulator.rules.Rule.oneOf;
import static io.github.pulumiawsecs.simulator.rules.Rule.required;
import static io.github.pulumiawsecs.simulator.rules.Rule.when;

import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.shape.CapacityProviderStrategyItem;
import io.github.pulumiawsecs.simulator.shape.CreateTaskSetRequest;
import io.github.pulumiawsecs.simulator.shape.Members;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules on launch type, capacity provider strategy and platform version. */
public final class CapacityProviderStrategyRules {
    private CapacityProviderStrategyRules() {}

    private static final Set<String> PLATFORM_VERSIONS = Set.of("LATEST", "1.0.0", "1.1.0", "1.2.0", "1.3.0", "1.4.0");

    /** {@code CreateCapacityProvider}: "The name can't be prefixed with "aws", "ecs", or "fargate"." */
    private static final Rule<String> NAME = when(
            "The specified capacity provider does not exist.",
            name -> name.matches(IdentifierRules.NAME)
                    && !name.startsWith("aws")
                    && !name.startsWith("ecs")
                    && !name.startsWith("fargate"));

    private static final Rule<CapacityProviderStrategyItem> ITEM = all(
            required("capacityProvider", CapacityProviderStrategyItem::capacityProvider),
            member(CapacityProviderStrategyItem::capacityProvider, NAME),
            between("weight", 0, 1000, CapacityProviderStrategyItem::weight),
            between("base", 0, 100_000, CapacityProviderStrategyItem::base));

    /** The rules of the API reference's {@code CapacityProviderStrategyItem}, for a whole strategy. */
    public static final Rule<List<CapacityProviderStrategyItem>> STRATEGY = all(
            atMost(20, "capacityProviderStrategy", items -> items),
            each(items -> items, ITEM),
            when(
                    "Only one capacity provider in a capacity provider strategy can have a base defined.",
                    items ->
                            items.stream().filter(item -> item.baseOrZero() > 0).count() <= 1),
            when(
                    "At least one of the capacity providers must have a weight value greater than zero.",
                    items -> items.size() < 2 || items.stream().anyMatch(item -> item.weightOrZero() > 0)),
            when(
                    "A capacity provider strategy cannot contain Fargate and other capacity providers together.",
                    items -> items.stream()
                                    .map(CapacityProviderStrategyItem::isFargate)
                                    .distinct()
                                    .count()
                            <= 1));

    /** "The specified platform version doesn't exist." */
    private static final Rule<String> PLATFORM_VERSION = (version, scope) -> PLATFORM_VERSIONS.contains(version)
            ? Optional.empty()
            : Optional.of(AwsError.of("PlatformUnknownException", "The specified platform version does not exist."));

    static final Rule<CreateTaskSetRequest> REQUEST = all(
            oneOf("launchType", CreateTaskSetRequest::launchType, "EC2", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES"),
            when(
                    "Specifying both a launch type and capacity provider strategy is not supported. "
                            + "Remove one and try again.",
                    request -> request.launchType() == null || strategy(request).isEmpty()),
            member(CreateTaskSetRequest::capacityProviderStrategy, STRATEGY),
            member(CreateTaskSetRequest::platformVersion, PLATFORM_VERSION));

    private static List<CapacityProviderStrategyItem> strategy(CreateTaskSetRequest request) {
        return Members.orEmpty(request.capacityProviderStrategy());
    }
}
