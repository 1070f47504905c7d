package awsecs.verb;

import awsecs.aws.Clients;
import awsecs.aws.Services;
import awsecs.aws.Settings;
import awsecs.aws.Surroundings;
import awsecs.aws.TaskSets;
import awsecs.preflight.Preflight;
import awsecs.steady.Lookout;
import awsecs.steady.Time;
import awsecs.steady.Waiting;
import awsecs.table.Home;
import awsecs.table.ProviderTable;
import awsecs.value.Value;
import awsecs.walk.ConfigStrings;
import java.util.Objects;
import java.util.Optional;

/** Makes the provider that the configuration describes. Makes no call: a preview works without credentials. */
public final class Configure {
    private Configure() {}

    /**
     * Returns the configured provider; its AWS client is built meanwhile.
     *
     * @param args checked configuration; what is unknown yet is left out, for a preview
     * @param version the provider's version, for the user agent
     * @param ledger remembers creations that the engine does not know of yet
     */
    public static Provider configure(Value.Obj args, String version, Ledger ledger) {
        var known = ConfigStrings.undone(ProviderTable.SHAPE, args);
        for (var field : args.fields().entrySet()) {
            if (field.getValue().hasUnknown()) {
                known = known.with(field.getKey(), Value.Null.NULL);
            }
        }
        Settings settings = Objects.requireNonNull(ProviderTable.SHAPE.decode(known.plain()));
        var clients = new Clients(settings, Surroundings.ofThisProcess(), version);
        clients.warm();
        // With a part of the configuration unknown, this may be another account than the one that it will be.
        boolean looks = settings.preflight() != Settings.Preflight.OFF && !args.hasUnknown();
        // A secret must not turn up in a failure, where a region does.
        boolean tellsRegion = !args.get(ProviderTable.REGION.name()).hasSecret();
        var account = AccountPin.of(known).map(AccountPin::account);
        var taskSets = new TaskSets(clients);
        var services = new Services(clients);
        return new Provider(
                taskSets,
                services,
                new TagPolicy(settings.defaultTags(), settings.ignoreTags()),
                looks ? Preflight.with(clients, settings.preflight() == Settings.Preflight.STRICT) : Preflight.off(),
                new Waiting(new Lookout(services::visible, Time.SYSTEM), taskSets::own, services::stopped, Time.SYSTEM),
                ledger,
                () -> args.hasUnknown()
                        ? Home.UNKNOWN
                        : new Home(tellsRegion ? clients.region() : Optional.empty(), account));
    }
}
