package io.github.pulumiawsecs.provider.aws;

import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.ProfileProperty;
import software.amazon.awssdk.regions.Region;

/**
 * Finds the region. The SDK's region provider chain is not used, for two reasons: it ignores {@code AWS_DEFAULT_REGION},
 * which users of the AWS CLI and of Pulumi's AWS provider set, and it always queries the network.
 */
record RegionResolver(AwsClientConfig config, AwsEnvironment environment) {

    /** Returns the region from the configuration, the environment or the profile; empty when none of them has it. */
    Optional<Region> resolveLocally() {
        return config.region()
                .or(() -> environment.variable("AWS_REGION"))
                .or(() -> environment.variable("AWS_DEFAULT_REGION"))
                .or(this::ofProfile)
                .map(Region::of);
    }

    /**
     * Returns the region, from the EC2 instance metadata as a last resort.
     *
     * @throws ConfigurationException when no source has it
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

    /** Outside EC2 the metadata service does not respond. */
    private Optional<Region> ofInstance() {
        try {
            return Optional.ofNullable(environment.instanceRegion().get());
        } catch (SdkClientException e) {
            return Optional.empty();
        }
    }
}
