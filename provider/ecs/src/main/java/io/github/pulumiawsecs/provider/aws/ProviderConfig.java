package io.github.pulumiawsecs.provider.aws;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/**
 * What the provider's configuration says; what it leaves out, the environment and the profile decide.
 *
 * @param region the region's code
 * @param profile the profile of the shared configuration and credentials files
 * @param keys credentials given outright
 * @param assumeRole the role to assume with the credentials found so far
 * @param assumeRoleWithWebIdentity the role to assume with an OpenID Connect token
 * @param defaultTags the tags that every task set gets
 * @param maxRetries how many times a failed request is sent again, 0 for never
 * @param useFipsEndpoint whether to call the endpoints validated for FIPS 140
 * @param useDualstackEndpoint whether to call the endpoints that speak IPv6 too
 * @param accounts the accounts in which the provider may work
 * @param preflight how the account is looked at before a task set is made
 */
public record ProviderConfig(
        Optional<String> region,
        Optional<String> profile,
        StaticCredentials keys,
        Optional<AssumeRoleRequest> assumeRole,
        Optional<WebIdentity> assumeRoleWithWebIdentity,
        Endpoints endpoints,
        Map<String, String> defaultTags,
        IgnoreTags ignoreTags,
        Optional<Integer> maxRetries,
        Optional<Boolean> useFipsEndpoint,
        Optional<Boolean> useDualstackEndpoint,
        AccountRestrictions accounts,
        PreflightMode preflight) {

    /** How the account is looked at before a task set is made. */
    public enum PreflightMode {
        AUTO,
        STRICT,
        OFF
    }

    /** Nothing configured: all comes from the environment. */
    public static final ProviderConfig NONE = builder().build();

    public ProviderConfig {
        defaultTags = Map.copyOf(defaultTags);
    }

    /** Returns a builder with nothing set. */
    public static ProviderConfigBuilder builder() {
        return new ProviderConfigBuilder();
    }
}
