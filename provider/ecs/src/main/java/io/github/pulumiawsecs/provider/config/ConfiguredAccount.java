package io.github.pulumiawsecs.provider.config;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.provider.arn.Arn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The account that a configuration of the provider is bound to, whatever the credentials that it starts from.
 *
 * @param path what binds it
 * @param account the account's id
 */
public record ConfiguredAccount(PropertyPath path, String account) {

    /** Returns the account, or nothing when the credentials decide. The role that is assumed last has the last word. */
    public static Optional<ConfiguredAccount> of(PropertyValue.ObjectValue configuration) {
        return Stream.of(
                        role(configuration, ProviderConfigSchema.ASSUME_ROLE.name()),
                        role(configuration, ProviderConfigSchema.WEB_IDENTITY.name()),
                        singleAllowedAccount(configuration))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Tells whether a difference at {@code other} is one of this binding. */
    boolean affects(PropertyPath other) {
        return other.isPrefixOf(path) || path.isPrefixOf(other);
    }

    private static Optional<ConfiguredAccount> role(PropertyValue.ObjectValue configuration, String property) {
        return configuration.get(property).unwrapped() instanceof PropertyValue.ObjectValue role
                        && role.get("roleArn") instanceof PropertyValue.StringValue(String text)
                ? Arn.parse(text)
                        .map(arn -> new ConfiguredAccount(
                                PropertyPath.ROOT.field(property).field("roleArn"), arn.account()))
                : Optional.empty();
    }

    private static Optional<ConfiguredAccount> singleAllowedAccount(PropertyValue.ObjectValue configuration) {
        var property = ProviderConfigSchema.ALLOWED_ACCOUNT_IDS.name();
        return configuration.get(property).unwrapped() instanceof PropertyValue.ArrayValue(List<PropertyValue> accounts)
                        && accounts.size() == 1
                        && accounts.getFirst() instanceof PropertyValue.StringValue(String account)
                ? Optional.of(new ConfiguredAccount(PropertyPath.ROOT.field(property), account))
                : Optional.empty();
    }
}
