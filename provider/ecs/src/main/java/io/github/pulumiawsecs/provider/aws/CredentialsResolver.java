package io.github.pulumiawsecs.provider.aws;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleWithWebIdentityCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/**
 * Finds credentials in the same order as Pulumi's AWS provider: keys, web identity and profile of the configuration, then
 * the SDK's default chain. With these credentials it assumes the configured role, if any.
 */
record CredentialsResolver(AwsClientConfig config, AwsEnvironment environment) {
    /** The session name in CloudTrail when the configuration has none. */
    private static final String SESSION_NAME = "pulumi-aws-ecs";

    /**
     * Returns the provider of the credentials that sign calls. Sends nothing.
     *
     * @param sts creates the STS clients that assume roles
     * @throws ConfigurationException when the configured profile does not exist
     */
    AwsCredentialsProvider provider(StsClients sts) {
        var base = base(sts);
        if (config.assumeRole().isEmpty()) {
            return base;
        }
        return StsAssumeRoleCredentialsProvider.builder()
                .stsClient(sts.withCredentials(base))
                .refreshRequest(withSessionName(config.assumeRole().get()))
                .build();
    }

    private AwsCredentialsProvider base(StsClients sts) {
        var staticCredentials = config.staticCredentials().credentials();
        if (staticCredentials.isPresent()) {
            return StaticCredentialsProvider.create(staticCredentials.get());
        }
        if (config.assumeRoleWithWebIdentity().isPresent()) {
            var identity = config.assumeRoleWithWebIdentity().get();
            return StsAssumeRoleWithWebIdentityCredentialsProvider.builder()
                    .stsClient(sts.anonymous())
                    .refreshRequest(() -> identity.complete(SESSION_NAME))
                    .build();
        }
        return config.profile().map(this::ofProfile).orElseGet(this::ofChain);
    }

    private AwsCredentialsProvider ofProfile(String name) {
        if (environment.profiles().get().profile(name).isEmpty()) {
            throw ConfigurationException.profile(name);
        }
        return diagnosing(ProfileCredentialsProvider.builder()
                .profileFile(environment.profiles())
                .profileName(name)
                .build());
    }

    private AwsCredentialsProvider ofChain() {
        return diagnosing(DefaultCredentialsProvider.builder()
                .profileFile(environment.profiles())
                .profileName(environment.profileName(config))
                .build());
    }

    private AwsCredentialsProvider diagnosing(AwsCredentialsProvider delegate) {
        return new DiagnosingCredentialsProvider(delegate, environment.profileName(config));
    }

    private static AssumeRoleRequest withSessionName(AssumeRoleRequest request) {
        return request.roleSessionName() == null
                ? request.toBuilder().roleSessionName(SESSION_NAME).build()
                : request;
    }
}
