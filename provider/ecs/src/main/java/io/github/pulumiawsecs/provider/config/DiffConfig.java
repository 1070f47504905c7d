package io.github.pulumiawsecs.provider.config;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.check.ConfigDecoder;
import io.github.pulumiawsecs.framework.schema.diff.DiffCalculator;
import io.github.pulumiawsecs.framework.schema.diff.PropertyDiff;
import java.util.List;
import java.util.Optional;

/** Says what differs between two configurations of the provider, and whether its resources have to be made anew. */
public final class DiffConfig {
    private static final PropertyPath REGION = PropertyPath.ROOT.field(ProviderConfigSchema.REGION.name());

    private DiffConfig() {}

    /**
     * Returns the differences. Another region or another account replaces, where both configurations say which it is:
     * what was not written before came from the environment, and that it is written now need not mean that it is
     * another.
     */
    public static List<PropertyDiff> diff(
            PropertyValue.ObjectValue olds, PropertyValue.ObjectValue news, List<PropertyPath> ignored) {
        var was = ConfigDecoder.decode(ProviderConfigSchema.TYPE, olds);
        var is = ConfigDecoder.decode(ProviderConfigSchema.TYPE, news);
        var elsewhere = ConfiguredAccount.of(was)
                .flatMap(old ->
                        ConfiguredAccount.of(is).filter(now -> !now.account().equals(old.account())));
        return DiffCalculator.diff(ProviderConfigSchema.TYPE, PropertyValue.ObjectValue.EMPTY, was, is, ignored)
                .stream()
                .map(difference ->
                        replaces(difference, elsewhere) ? difference.asReplacement() : difference.asProviderOnly())
                .toList();
    }

    private static boolean replaces(PropertyDiff difference, Optional<ConfiguredAccount> elsewhere) {
        return difference.path().equals(REGION)
                ? difference.type() == PropertyDiff.Type.CHANGED
                : elsewhere.filter(pin -> pin.affects(difference.path())).isPresent();
    }
}
