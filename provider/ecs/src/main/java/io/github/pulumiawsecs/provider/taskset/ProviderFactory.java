package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.check.ConfigDecoder;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.arn.AwsScope;
import io.github.pulumiawsecs.provider.aws.AwsClients;
import io.github.pulumiawsecs.provider.aws.AwsEnvironment;
import io.github.pulumiawsecs.provider.aws.ecs.ServicesApi;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetsApi;
import io.github.pulumiawsecs.provider.config.ConfiguredAccount;
import io.github.pulumiawsecs.provider.config.ProviderConfig;
import io.github.pulumiawsecs.provider.config.ProviderConfigSchema;
import io.github.pulumiawsecs.provider.tags.TagPolicy;
import io.github.pulumiawsecs.provider.taskset.create.CreateJournal;
import io.github.pulumiawsecs.provider.taskset.preflight.Preflight;
import io.github.pulumiawsecs.provider.taskset.steady.ServicePoller;
import io.github.pulumiawsecs.provider.taskset.steady.TaskSetWaiter;
import java.util.Objects;
import java.util.Optional;

/** Makes the provider that the configuration describes. Makes no call: a preview works without credentials. */
public final class ProviderFactory {
    private ProviderFactory() {}

    /**
     * Returns the configured provider; its AWS client is built meanwhile.
     *
     * @param args checked configuration; what is unknown yet is left out, for a preview
     * @param version the provider's version, for the user agent
     * @param ledger remembers creations that the engine does not know of yet
     */
    public static ProviderContext configure(PropertyValue.ObjectValue args, String version, CreateJournal ledger) {
        return configure(args, version, ledger, Sleeper.system());
    }

    /**
     * Returns the configured provider with a clock of its own.
     *
     * @param sleeper the clock of all waits
     */
    public static ProviderContext configure(
            PropertyValue.ObjectValue args, String version, CreateJournal ledger, Sleeper sleeper) {
        var known = ConfigDecoder.decode(ProviderConfigSchema.TYPE, args);
        for (var field : args.fields().entrySet()) {
            if (field.getValue().hasUnknown()) {
                known = known.with(field.getKey(), PropertyValue.NullValue.NULL);
            }
        }
        ProviderConfig settings = Objects.requireNonNull(ProviderConfigSchema.TYPE.decode(known.unwrapped()));
        var clients = new AwsClients(settings.aws(), AwsEnvironment.ofProcess(), version);
        clients.buildInBackground();
        // With a part of the configuration unknown, this may be another account than the one that it will be.
        boolean looks = settings.preflight() != ProviderConfig.PreflightMode.OFF && !args.hasUnknown();
        // A secret must not turn up in a failure, where a region does.
        boolean tellsRegion = !args.get(ProviderConfigSchema.REGION.name()).hasSecret();
        var account = ConfiguredAccount.of(known).map(ConfiguredAccount::account);
        var taskSets = new TaskSetsApi(clients);
        var services = new ServicesApi(clients);
        return new ProviderContext(
                taskSets,
                services,
                new TagPolicy(settings.defaultTags(), settings.ignoreTags()),
                looks
                        ? Preflight.with(clients, settings.preflight() == ProviderConfig.PreflightMode.STRICT)
                        : Preflight.off(),
                new TaskSetWaiter(
                        new ServicePoller(services::describeTolerant, sleeper),
                        taskSets::describeInOwnAccount,
                        services::stoppedTasks,
                        sleeper),
                ledger,
                sleeper,
                () -> args.hasUnknown()
                        ? AwsScope.UNKNOWN
                        : new AwsScope(tellsRegion ? clients.region() : Optional.empty(), account));
    }
}
