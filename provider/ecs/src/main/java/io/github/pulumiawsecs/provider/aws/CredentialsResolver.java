package io.github.pulumiawsecs.provider.aws;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleWithWebIdentityCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/**
 * Finds credentials as users of Pulumi's AWS provider know it: keys, web identity and profile of the configuration
 * come before the SDK's default chain, and a role is assumed on top of whichever was found.
 */
record CredentialsResolver(AwsClientConfig config, AwsEnvironment environment) {
    /** Shows in CloudTrail who came, when the configuration gives no name. */
    private static final String SESSION_NAME = "pulumi-aws-ecs";

    /**
     * Returns the provider of the credentials that calls are signed with; asks nobody yet.
     *
     * @param sts makes the STS clients that roles are assumed with
     * @throws ConfigurationException when the configured profile does not exist
     */
    AwsCredentialsProvider provider(StsClients sts) {
        var base = base(sts);
        if (config.assumeRole().isEmpty()) {
            return base;
        }
        return StsAssumeRoleCredentialsProvider.builder()
                .stsClient(sts.withCredentials(base))
                .refreshRequest(named(config.assumeRole().get()))
                .build();
    }

    private AwsCredentialsProvider base(StsClients sts) {
        var keys = config.staticCredentials().credentials();
        if (keys.isPresent()) {
            return StaticCredentialsProvider.create(keys.get());
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
        return explained(ProfileCredentialsProvider.builder()
                .profileFile(environment.profiles())
                .profileName(name)
                .build());
    }

    private AwsCredentialsProvider ofChain() {
        return explained(DefaultCredentialsProvider.builder()
                .profileFile(environment.profiles())
                .profileName(environment.profileName(config))
                .build());
    }

    private AwsCredentialsProvider explained(AwsCredentialsProvider found) {
        return new DiagnosingCredentialsProvider(found, environment.profileName(config));
    }

    private static AssumeRoleRequest named(AssumeRoleRequest request) {
        return request.roleSessionName() == null
                ? request.toBuilder().roleSessionName(SESSION_NAME).build()
                : request;
    }
}
