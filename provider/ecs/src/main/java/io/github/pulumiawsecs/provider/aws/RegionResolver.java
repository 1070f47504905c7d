package io.github.pulumiawsecs.provider.aws;

import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.ProfileProperty;
import software.amazon.awssdk.regions.Region;

/**
 * Finds the region to work in. The SDK's own search is not used: it does not know {@code AWS_DEFAULT_REGION}, which
 * users of the AWS CLI and of Pulumi's AWS provider set, and it asks the network without being told.
 */
record RegionResolver(AwsClientConfig config, AwsEnvironment environment) {

    /** Returns the region as far as it can be found without the network. */
    Optional<Region> resolveLocally() {
        return config.region()
                .or(() -> environment.variable("AWS_REGION"))
                .or(() -> environment.variable("AWS_DEFAULT_REGION"))
                .or(this::ofProfile)
                .map(Region::of);
    }

    /**
     * Returns the region, from the EC2 instance's metadata when it is nowhere nearer.
     *
     * @throws ConfigurationException when it is nowhere to be found
     */
    Region resolve() {
        return resolveLocally()
                .or(this::ofInstance)
                .orElseThrow(() -> ConfigurationException.region(environment.profileName(config)));
    }

    private Optional<String> ofProfile() {
        return environment
                .profiles()
                .get()
                .profile(environment.profileName(config))
                .flatMap(profile -> profile.property(ProfileProperty.REGION));
    }

    /** An instance that does not answer, or a machine that is none, is simply no place where the region stands. */
    private Optional<Region> ofInstance() {
        try {
            return Optional.ofNullable(environment.instanceRegion().get());
        } catch (SdkClientException e) {
            return Optional.empty();
        }
    }
}
