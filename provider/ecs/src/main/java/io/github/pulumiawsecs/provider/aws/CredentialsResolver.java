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
record CredentialsResolver(ProviderConfig settings, AwsEnvironment surroundings) {
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
        if (settings.assumeRole().isEmpty()) {
            return base;
        }
        return StsAssumeRoleCredentialsProvider.builder()
                .stsClient(sts.withCredentials(base))
                .refreshRequest(named(settings.assumeRole().get()))
                .build();
    }

    private AwsCredentialsProvider base(StsClients sts) {
        var keys = settings.keys().credentials();
        if (keys.isPresent()) {
            return StaticCredentialsProvider.create(keys.get());
        }
        if (settings.assumeRoleWithWebIdentity().isPresent()) {
            var identity = settings.assumeRoleWithWebIdentity().get();
            return StsAssumeRoleWithWebIdentityCredentialsProvider.builder()
                    .stsClient(sts.anonymous())
                    .refreshRequest(() -> identity.complete(SESSION_NAME))
                    .build();
        }
        return settings.profile().map(this::ofProfile).orElseGet(this::ofChain);
    }

    private AwsCredentialsProvider ofProfile(String name) {
        if (surroundings.profiles().get().profile(name).isEmpty()) {
            throw ConfigurationException.profile(name);
        }
        return explained(ProfileCredentialsProvider.builder()
                .profileFile(surroundings.profiles())
                .profileName(name)
                .build());
    }

    private AwsCredentialsProvider ofChain() {
        return explained(DefaultCredentialsProvider.builder()
                .profileFile(surroundings.profiles())
                .profileName(surroundings.profileName(settings))
                .build());
    }

    private AwsCredentialsProvider explained(AwsCredentialsProvider found) {
        return new DiagnosingCredentialsProvider(found, surroundings.profileName(settings));
    }

    private static AssumeRoleRequest named(AssumeRoleRequest request) {
        return request.roleSessionName() == null
                ? request.toBuilder().roleSessionName(SESSION_NAME).build()
                : request;
    }
}
