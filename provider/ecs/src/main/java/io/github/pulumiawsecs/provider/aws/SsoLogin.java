package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.provider.aws.profile.ConfigSection;
import io.github.pulumiawsecs.provider.aws.profile.SharedConfig.Kind;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sso.auth.SsoCredentialsProvider;
import software.amazon.awssdk.services.sso.model.GetRoleCredentialsRequest;
import software.amazon.awssdk.services.ssooidc.SsoOidcTokenProvider;

/**
 * The role of a profile in AWS IAM Identity Center, with the token of {@code aws sso login} (AWS SDKs and Tools Reference
 * Guide, "IAM Identity Center credential provider").
 */
record SsoLogin(AwsEnvironment environment, CredentialClients clients, ConfigSection profile) {

    static boolean isConfigured(ConfigSection profile) {
        return Stream.of("sso_session", "sso_start_url", "sso_account_id", "sso_role_name")
                .anyMatch(key -> profile.setting(key).isPresent());
    }

    /** @throws ConfigurationException when a setting is missing */
    AwsCredentialsProvider credentials() {
        var session = profile.setting("sso_session").map(this::session);
        var region = Region.of(required("sso_region", session));
        var startUrl = required("sso_start_url", session);
        var account = required("sso_account_id", Optional.empty());
        var role = required("sso_role_name", Optional.empty());
        var token = token(session, region, startUrl);
        SsoCredentialsProvider.Builder provider = SsoCredentialsProvider.builder();
        provider.ssoClient(clients.anonymous(LoginServices.SSO, region));
        provider.refreshRequest(() -> GetRoleCredentialsRequest.builder()
                .accountId(account)
                .roleName(role)
                .accessToken(token.get())
                .build());
        return new DiagnosingLoginProvider(provider.build(), profile.name(), DiagnosingLoginProvider.SSO_LOGIN);
    }

    /** A session renews its token; a profile without a session has a token that expires. */
    private Supplier<String> token(Optional<ConfigSection> session, Region region, String startUrl) {
        if (session.isEmpty()) {
            return () -> SsoTokenFile.of(environment, startUrl).accessToken();
        }
        var provider = SsoOidcTokenProvider.builder()
                .sessionName(session.get().name())
                .ssoOidcClient(clients.anonymous(LoginServices.SSO_OIDC, region))
                .build();
        return () -> provider.resolveToken().token();
    }

    private ConfigSection session(String name) {
        var session = environment
                .sharedConfig()
                .get()
                .section(Kind.SSO_SESSION, name)
                .orElseThrow(() -> rule("must have an sso_session that exists as [sso-session " + name + "]"));
        ProfileFinder.requireWellFormed(session);
        return session;
    }

    private String required(String key, Optional<ConfigSection> session) {
        return session.flatMap(section -> section.setting(key))
                .or(() -> profile.setting(key))
                .orElseThrow(() -> rule("must have " + key + " for AWS IAM Identity Center"));
    }

    private ConfigurationException rule(String rule) {
        return ConfigurationException.profileRule(
                profile.name(),
                rule,
                "correct the profile, for example with "
                        + ConfigurationException.command("configure sso", profile.name()));
    }
}
