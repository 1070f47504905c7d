package awsecs.verb;

import awsecs.table.Arn;
import awsecs.table.ProviderTable;
import awsecs.value.PropertyPath;
import awsecs.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The account that a configuration of the provider is bound to, whatever the credentials that it starts from.
 *
 * @param path what binds it
 * @param account the account's id
 */
record AccountPin(PropertyPath path, String account) {

    /** Returns the account, or nothing when the credentials decide. The role that is assumed last has the last word. */
    static Optional<AccountPin> of(Value.Obj configuration) {
        return Stream.of(
                        role(configuration, ProviderTable.ASSUME_ROLE.name()),
                        role(configuration, ProviderTable.WEB_IDENTITY.name()),
                        onlyOneAllowed(configuration))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Tells whether a difference at {@code other} is one of this binding. */
    boolean isAt(PropertyPath other) {
        return other.covers(path) || path.covers(other);
    }

    private static Optional<AccountPin> role(Value.Obj configuration, String property) {
        return configuration.get(property).plain() instanceof Value.Obj role
                        && role.get("roleArn") instanceof Value.Text(String text)
                ? Arn.parse(text)
                        .map(arn ->
                                new AccountPin(PropertyPath.ROOT.field(property).field("roleArn"), arn.account()))
                : Optional.empty();
    }

    private static Optional<AccountPin> onlyOneAllowed(Value.Obj configuration) {
        var property = ProviderTable.ALLOWED_ACCOUNT_IDS.name();
        return configuration.get(property).plain() instanceof Value.Array(List<Value> accounts)
                        && accounts.size() == 1
                        && accounts.getFirst() instanceof Value.Text(String account)
                ? Optional.of(new AccountPin(PropertyPath.ROOT.field(property), account))
                : Optional.empty();
    }
}
