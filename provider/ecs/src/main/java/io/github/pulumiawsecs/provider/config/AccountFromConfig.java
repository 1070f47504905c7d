package io.github.pulumiawsecs.provider.config;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.provider.arn.Arn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The account that a configuration determines, independent of the credentials that the provider starts with.
 *
 * @param path the property that determines the account
 * @param account the account's id
 */
public record AccountFromConfig(PropertyPath path, String account) {

    /** Returns the account; empty when the credentials determine it. The role that is assumed last takes precedence. */
    public static Optional<AccountFromConfig> of(PropertyValue.ObjectValue configuration) {
        return Stream.of(
                        lastRole(configuration),
                        role(ProviderConfigSchema.ASSUME_ROLE.path(), configuration),
                        role(ProviderConfigSchema.WEB_IDENTITY.path(), configuration),
                        singleAllowedAccount(configuration))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Returns whether a difference at {@code other} may change the account. */
    boolean affects(PropertyPath other) {
        return other.isPrefixOf(path) || path.isPrefixOf(other);
    }

    private static Optional<AccountFromConfig> lastRole(PropertyValue.ObjectValue configuration) {
        var roles = ProviderConfigSchema.ASSUME_ROLES;
        return roles.in(configuration).unwrapped() instanceof PropertyValue.ArrayValue(List<PropertyValue> items)
                        && !items.isEmpty()
                ? role(roles.path().index(items.size() - 1), configuration)
                : Optional.empty();
    }

    private static Optional<AccountFromConfig> role(PropertyPath path, PropertyValue.ObjectValue configuration) {
        var arnPath = path.field(ProviderConfigTypes.ROLE_ARN);
        return arnPath.in(configuration).unwrapped() instanceof PropertyValue.StringValue(String text)
                ? Arn.parse(text).map(arn -> new AccountFromConfig(arnPath, arn.account()))
                : Optional.empty();
    }

    private static Optional<AccountFromConfig> singleAllowedAccount(PropertyValue.ObjectValue configuration) {
        var property = ProviderConfigSchema.ALLOWED_ACCOUNT_IDS.name();
        return configuration.get(property).unwrapped() instanceof PropertyValue.ArrayValue(List<PropertyValue> accounts)
                        && accounts.size() == 1
                        && accounts.getFirst() instanceof PropertyValue.StringValue(String account)
                ? Optional.of(new AccountFromConfig(PropertyPath.ROOT.field(property), account))
                : Optional.empty();
    }
}
