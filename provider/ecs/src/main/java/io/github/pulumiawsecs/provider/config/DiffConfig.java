package io.github.pulumiawsecs.provider.config;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.check.ConfigDecoder;
import io.github.pulumiawsecs.framework.schema.diff.DiffCalculator;
import io.github.pulumiawsecs.framework.schema.diff.PropertyDiff;
import java.util.List;
import java.util.Optional;

/** Compares two configurations of the provider, and decides whether its resources have to be replaced. */
public final class DiffConfig {
    private static final PropertyPath REGION = PropertyPath.ROOT.field(ProviderConfigSchema.REGION.name());

    private DiffConfig() {}

    /**
     * Returns the differences. Another region or account replaces the resources, if both configurations determine it. A
     * configuration without it took it from the environment, which may have had the same value.
     */
    public static List<PropertyDiff> diff(
            PropertyValue.ObjectValue olds, PropertyValue.ObjectValue news, List<PropertyPath> ignored) {
        var oldConfig = ConfigDecoder.decode(ProviderConfigSchema.TYPE, olds);
        var newConfig = ConfigDecoder.decode(ProviderConfigSchema.TYPE, news);
        var otherAccount = AccountFromConfig.of(oldConfig)
                .flatMap(old -> AccountFromConfig.of(newConfig)
                        .filter(now -> !now.account().equals(old.account())));
        return DiffCalculator.diff(
                        ProviderConfigSchema.TYPE, PropertyValue.ObjectValue.EMPTY, oldConfig, newConfig, ignored)
                .stream()
                .map(difference ->
                        replaces(difference, otherAccount) ? difference.asReplacement() : difference.asProviderOnly())
                .toList();
    }

    private static boolean replaces(PropertyDiff difference, Optional<AccountFromConfig> otherAccount) {
        return difference.path().equals(REGION)
                ? difference.type() == PropertyDiff.Type.CHANGED
                : otherAccount
                        .filter(account -> account.affects(difference.path()))
                        .isPresent();
    }
}
