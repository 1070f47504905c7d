package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.provider.aws.profile.ConfigSection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ProcessCredentialsProvider;
import software.amazon.awssdk.services.signin.auth.LoginCredentialsProvider;

/**
 * The credentials of profiles, with clients of the provider: region, endpoints and transport of its configuration also
 * apply to the calls that obtain credentials. The order of the sources in one profile is that of the AWS CLI. Thread-safe.
 */
record ProfileCredentials(AwsEnvironment environment, CredentialClients clients) {

    /**
     * Returns the credentials of a profile; empty when it has none. Sends nothing.
     *
     * @throws ConfigurationException when the profile is incomplete or malformed, or requires a code of an MFA device
     */
    Optional<AwsCredentialsProvider> find(ConfigSection profile) {
        return find(profile, new HashSet<>());
    }

    /** @param children the profiles that get their credentials from this one */
    Optional<AwsCredentialsProvider> find(ConfigSection profile, Set<String> children) {
        ProfileFinder.requireWellFormed(profile);
        if (profile.setting("role_arn").isPresent()) {
            return Optional.of(new ProfileRole(this, profile).credentials(children));
        }
        if (SsoLogin.isConfigured(profile)) {
            return Optional.of(new SsoLogin(environment, clients, profile).credentials());
        }
        return keys(profile).or(() -> login(profile)).or(() -> process(profile));
    }

    /** Reads the keys again for each call: other tools renew them. */
    Optional<AwsCredentialsProvider> keys(ConfigSection profile) {
        return profile.setting("aws_access_key_id").map(_ -> {
            requireKeys(profile);
            return () -> requireKeys(environment
                    .sharedConfig()
                    .get()
                    .profile(profile.name())
                    .filter(now -> now.setting("aws_access_key_id").isPresent())
                    .orElse(profile));
        });
    }

    private static AwsCredentials requireKeys(ConfigSection profile) {
        var id = profile.setting("aws_access_key_id").orElseThrow();
        var secret = profile.setting("aws_secret_access_key")
                .orElseThrow(() -> ConfigurationException.profileRule(
                        profile.name(),
                        "must have aws_secret_access_key beside aws_access_key_id",
                        "add the secret key with " + ConfigurationException.command("configure", profile.name())));
        return profile.setting("aws_session_token")
                .or(() -> profile.setting("aws_security_token"))
                .<AwsCredentials>map(token -> AwsSessionCredentials.create(id, secret, token))
                .orElseGet(() -> AwsBasicCredentials.create(id, secret));
    }

    /** Returns the credentials of {@code aws login} (AWS SDKs and Tools Reference Guide, "Login credentials provider"). */
    private Optional<AwsCredentialsProvider> login(ConfigSection profile) {
        return profile.setting("login_session").map(session -> {
            LoginCredentialsProvider.Builder provider = LoginCredentialsProvider.builder();
            provider.loginSession(session)
                    .signinClient(clients.anonymous(LoginServices.SIGNIN))
                    .tokenCacheLocation(environment.path(
                            environment.variable("AWS_LOGIN_CACHE_DIRECTORY").orElse("~/.aws/login/cache")))
                    .asyncCredentialUpdateEnabled(false);
            return new DiagnosingLoginProvider(provider.build(), profile.name(), DiagnosingLoginProvider.LOGIN);
        });
    }

    @SuppressWarnings("deprecation") // The setting is a command of the shell, not a list of arguments.
    private Optional<AwsCredentialsProvider> process(ConfigSection profile) {
        return profile.setting("credential_process")
                .map(command -> new DiagnosingCredentialsProvider(
                        ProcessCredentialsProvider.builder().command(command).build(),
                        "credential_process of profile \"" + profile.name() + "\"",
                        "correct the command, and check it with "
                                + ConfigurationException.command("sts get-caller-identity", profile.name())));
    }
}
