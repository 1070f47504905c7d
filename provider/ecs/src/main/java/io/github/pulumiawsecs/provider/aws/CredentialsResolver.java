package io.github.pulumiawsecs.provider.aws;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/**
 * Finds credentials in the same order as Pulumi's AWS provider: keys, web identity and profile of the configuration, then
 * the environment, the profile in use, the container and the EC2 instance. With these credentials it assumes the configured
 * roles, if any.
 */
record CredentialsResolver(AwsClientConfig config, AwsEnvironment environment, CredentialClients clients) {
    /** The session name in CloudTrail when the configuration has none. */
    static final String SESSION_NAME = "pulumi-aws-ecs";

    /**
     * Credentials and where they come from.
     *
     * @param source the setting that provides them, for debug output
     */
    record Resolved(AwsCredentialsProvider provider, String source) {
        private static Resolved of(AwsCredentialsProvider provider, String source) {
            return new Resolved(provider, source);
        }
    }

    /**
     * Returns the provider of the credentials that sign calls. Sends nothing.
     *
     * @throws ConfigurationException when the source of the credentials is incomplete
     */
    Resolved resolve() {
        var credentials = base();
        for (var role : config.assumeRoles()) {
            credentials = assumeRole(role, credentials);
        }
        return credentials;
    }

    private Resolved assumeRole(AssumeRoleRequest role, Resolved credentials) {
        var provider = StsAssumeRoleCredentialsProvider.builder()
                .stsClient(clients.sts(credentials.provider()))
                .refreshRequest(withSessionName(role))
                .build();
        return Resolved.of(provider, credentials.source() + ", then " + role.roleArn());
    }

    private Resolved base() {
        var staticCredentials = config.staticCredentials().credentials();
        if (staticCredentials.isPresent()) {
            return Resolved.of(StaticCredentialsProvider.create(staticCredentials.get()), "accessKey");
        }
        if (config.assumeRoleWithWebIdentity().isPresent()) {
            var identity = config.assumeRoleWithWebIdentity().get();
            return Resolved.of(identity.credentials(clients), "assumeRoleWithWebIdentity");
        }
        return config.profile().isPresent() ? ofConfiguredProfile() : ofEnvironment();
    }

    private Resolved ofConfiguredProfile() {
        var choice = environment.profile(config);
        return ofProfile(choice).orElseThrow(() -> ConfigurationException.profileWithoutCredentials(choice.name()));
    }

    private Resolved ofEnvironment() {
        var variables = new EnvironmentCredentials(environment);
        return variables
                .keys()
                .map(keys -> Resolved.of(keys, "AWS_ACCESS_KEY_ID"))
                .or(() -> variables
                        .webIdentity(clients)
                        .map(identity -> Resolved.of(identity, "AWS_WEB_IDENTITY_TOKEN_FILE")))
                .or(() -> ofProfile(environment.profile(config)))
                .or(this::ofContainer)
                .orElseGet(() -> Resolved.of(ofInstance(), "EC2 instance metadata"));
    }

    private Optional<Resolved> ofProfile(AwsEnvironment.ProfileChoice choice) {
        return new ProfileFinder(environment)
                .requireValid(choice)
                .flatMap(new ProfileCredentials(environment, clients)::find)
                .map(provider -> Resolved.of(
                        provider,
                        "profile \"" + choice.name() + "\""
                                + choice.setBy()
                                        .map(setting -> " (" + setting + ")")
                                        .orElse("")));
    }

    private Optional<Resolved> ofContainer() {
        return Stream.of("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI")
                .filter(name -> environment.variable(name).isPresent())
                .findFirst()
                .map(name -> Resolved.of(MachineCredentials.ofContainer(), name));
    }

    private AwsCredentialsProvider ofInstance() {
        var profile = environment
                .sharedConfig()
                .get()
                .profile(environment.profile(config).name());
        var instance = MachineCredentials.ofInstance(profile);
        return () -> {
            try {
                return instance.resolveCredentials();
            } catch (SdkClientException | ConfigurationException e) {
                throw ConfigurationException.credentials(
                        environment.profile(config).name(), fileProblems());
            }
        };
    }

    private List<String> fileProblems() {
        return environment.sharedConfig().get().problems().stream()
                .map(problem -> problem.place() + ": " + problem.rule())
                .toList();
    }

    private static AssumeRoleRequest withSessionName(AssumeRoleRequest request) {
        return request.roleSessionName() == null
                ? request.toBuilder().roleSessionName(SESSION_NAME).build()
                : request;
    }
}
