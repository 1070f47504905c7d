package io.github.pulumiawsecs.provider.aws;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/**
 * The part of the provider's configuration that access to AWS needs. The environment and the profile supply the values
 * that the configuration omits.
 *
 * @param region the region's code
 * @param profile the profile of the shared configuration and credentials files
 * @param staticCredentials the credentials that the configuration contains
 * @param assumeRoles the roles to assume one after the other, starting with the credentials found so far
 * @param assumeRoleWithWebIdentity the role to assume with an OpenID Connect token
 * @param endpoints the endpoints that replace those of AWS
 * @param maxRetries the number of retries of a failed request, 0 for none
 * @param useFipsEndpoint whether to call the endpoints validated for FIPS 140
 * @param useDualstackEndpoint whether to call the endpoints that support both IPv4 and IPv6
 * @param accounts the accounts in which the provider may work
 * @param customCaBundle the file with certificate authorities to trust besides the others
 * @param skipRequestingAccountId whether the account of the credentials is not looked up
 */
public record AwsClientConfig(
        Optional<String> region,
        Optional<String> profile,
        StaticCredentials staticCredentials,
        List<AssumeRoleRequest> assumeRoles,
        Optional<WebIdentity> assumeRoleWithWebIdentity,
        Endpoints endpoints,
        Optional<Integer> maxRetries,
        Optional<Boolean> useFipsEndpoint,
        Optional<Boolean> useDualstackEndpoint,
        AccountRestrictions accounts,
        Optional<String> customCaBundle,
        boolean skipRequestingAccountId) {

    public AwsClientConfig {
        assumeRoles = List.copyOf(assumeRoles);
    }

    /** The empty configuration: every value comes from the environment. */
    public static final AwsClientConfig NONE = builder().build();

    /** Returns a builder with nothing set. */
    public static AwsClientConfigBuilder builder() {
        return new AwsClientConfigBuilder();
    }
}
