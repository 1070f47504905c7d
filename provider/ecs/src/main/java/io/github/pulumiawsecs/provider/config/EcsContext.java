package io.github.pulumiawsecs.provider.config;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.ProviderContext;
import io.github.pulumiawsecs.framework.schema.check.ConfigDecoder;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.arn.AwsScope;
import io.github.pulumiawsecs.provider.aws.AwsClients;
import io.github.pulumiawsecs.provider.aws.AwsEnvironment;
import io.github.pulumiawsecs.provider.release.ReleaseSession;
import io.github.pulumiawsecs.provider.tags.TagPolicy;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The configured provider: the objects that all resource types need. Thread-safe.
 *
 * @param clients the AWS clients; built in the background
 * @param config the configuration; properties that are still unknown are left out
 * @param tags the provider's default tags, each secret if the configuration says so, and ignored tags
 * @param isComplete whether all of the configuration is known
 * @param scope the provider's region and account, as far as they are known without a call; resolved at each call
 * @param sleeper the clock of all time limits, waits and pauses
 * @param release the state that the resource types share
 */
public record EcsContext(
        AwsClients clients,
        ProviderConfig config,
        TagPolicy tags,
        boolean isComplete,
        Supplier<AwsScope> scope,
        Sleeper sleeper,
        ReleaseSession release)
        implements ProviderContext {

    /** Creates a context with a new release session. */
    public EcsContext(
            AwsClients clients,
            ProviderConfig config,
            TagPolicy tags,
            boolean isComplete,
            Supplier<AwsScope> scope,
            Sleeper sleeper) {
        this(clients, config, tags, isComplete, scope, sleeper, new ReleaseSession());
    }

    /**
     * Returns the context that a configuration describes. Makes no call: previews work without credentials.
     *
     * @param configuration a checked configuration; in a preview it may hold unknown values
     * @param version the provider's version, for the user agent
     * @param sleeper the clock of all time limits, waits and pauses
     */
    public static EcsContext configure(ObjectValue configuration, String version, Sleeper sleeper) {
        var known = ConfigDecoder.decode(ProviderConfigSchema.TYPE, configuration);
        for (var field : configuration.fields().entrySet()) {
            if (field.getValue().hasUnknown()) {
                known = known.with(field.getKey(), PropertyValue.NullValue.NULL);
            }
        }
        ProviderConfig config = Objects.requireNonNull(ProviderConfigSchema.TYPE.decode(known.unwrapped()));
        var clients = new AwsClients(config.aws(), AwsEnvironment.ofProcess(), version, sleeper);
        clients.buildInBackground();
        boolean isComplete = !configuration.hasUnknown();
        // Messages show the region, and must not show a secret.
        boolean showsRegion =
                !configuration.get(ProviderConfigSchema.REGION.name()).hasSecret();
        var account = AccountFromConfig.of(known).map(AccountFromConfig::account);
        return new EcsContext(
                clients,
                config,
                new TagPolicy(ProviderConfigSchema.defaultTags(known), config.ignoreTags()),
                isComplete,
                () -> isComplete
                        ? new AwsScope(showsRegion ? clients.region() : Optional.empty(), account)
                        : AwsScope.UNKNOWN,
                sleeper);
    }

    /** Closes the AWS clients once no call runs. Operations that still run with this configuration may call AWS. */
    @Override
    public void close() {
        clients.close();
    }
}
