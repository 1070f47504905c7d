package io.github.pulumiawsecs.provider;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.DiffResult;
import io.github.pulumiawsecs.framework.resource.Provider;
import io.github.pulumiawsecs.framework.resource.ProviderRegistry;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.aws.SdkWarmUp;
import io.github.pulumiawsecs.provider.config.DiffConfig;
import io.github.pulumiawsecs.provider.config.EcsContext;
import io.github.pulumiawsecs.provider.config.ProviderConfigSchema;
import java.io.InputStream;
import java.util.List;

/**
 * The Pulumi provider for Amazon ECS: its name, its resource types and functions, and its configuration.
 *
 * @param version the provider's version, for the engine and for the user agent of AWS calls
 * @param sleeper the clock of the provider
 */
public record EcsProvider(String version, Sleeper sleeper) implements Provider<EcsContext> {
    /** Creates a provider that uses the clock of this machine. */
    public EcsProvider(String version) {
        this(version, Sleeper.system());
    }

    @Override
    public String name() {
        return "aws-ecs";
    }

    @Override
    public ProviderRegistry<EcsContext> registry() {
        return EcsRegistry.REGISTRY;
    }

    @Override
    public ObjectType<?, ?> configType() {
        return ProviderConfigSchema.TYPE;
    }

    /** The committed file: to write the schema from the tables at each start would cost more than reading it. */
    @Override
    public InputStream packageSchema() {
        var schema = EcsProvider.class.getResourceAsStream("schema.json");
        if (schema == null) {
            throw new IllegalStateException(new UserMessage(
                            "schema.json",
                            "is missing from the plugin's jar",
                            "build the plugin again with `make build`")
                    .toString());
        }
        return schema;
    }

    @Override
    public void warmUp() {
        SdkWarmUp.start();
    }

    @Override
    public DiffResult diffConfig(ObjectValue oldConfig, ObjectValue newConfig, List<PropertyPath> ignoreChanges) {
        return DiffResult.of(DiffConfig.diff(oldConfig, newConfig, ignoreChanges));
    }

    @Override
    public EcsContext configure(ObjectValue config) {
        return EcsContext.configure(config, version, sleeper);
    }
}
