package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.provider.aws.profile.ConfigSection;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;

/** The credentials that the container or the EC2 instance provides. */
final class MachineCredentials {
    private MachineCredentials() {}

    /** Returns the credentials of the container, from the URL that the environment names. */
    static AwsCredentialsProvider ofContainer() {
        return new DiagnosingCredentialsProvider(
                ContainerCredentialsProvider.create(),
                "container credentials (AWS_CONTAINER_CREDENTIALS_RELATIVE_URI or AWS_CONTAINER_CREDENTIALS_FULL_URI)",
                "check that the URL answers in this container, or remove the variable");
    }

    /**
     * Returns the credentials of the EC2 instance.
     *
     * @param profile the profile in use, which may have settings of the metadata service
     */
    static AwsCredentialsProvider ofInstance(Optional<ConfigSection> profile) {
        return new DiagnosingCredentialsProvider(
                InstanceProfileCredentialsProvider.builder()
                        .profileFile(SdkProfile.of(profile))
                        .profileName(SdkProfile.NAME)
                        .build(),
                "EC2 instance metadata",
                "run the command on an EC2 instance that has a role, with access to its metadata");
    }
}
