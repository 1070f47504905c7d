package io.github.pulumiawsecs.provider.config;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.CheckResult;
import io.github.pulumiawsecs.framework.schema.check.ConfigDecoder;
import io.github.pulumiawsecs.framework.schema.check.InputValidator;
import java.util.List;

/** Says what is wrong with the provider's configuration, all of it at once. Looks nothing up and makes no call. */
public final class CheckConfig {
    private CheckConfig() {}

    /** Returns the configuration with its strings undone; nothing from the environment gets into it, or into state. */
    public static CheckResult check(PropertyValue.ObjectValue news) {
        var inputs = ConfigDecoder.decode(ProviderConfigSchema.TYPE, news);
        // The engine adds the version of the plugin that it wants; no property of ours.
        return new CheckResult(
                inputs,
                InputValidator.validate(
                        ProviderConfigSchema.TYPE, inputs.with("version", PropertyValue.NullValue.NULL)),
                List.of());
    }
}
