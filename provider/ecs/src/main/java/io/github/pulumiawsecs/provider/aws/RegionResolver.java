package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.provider.aws.AwsSettings.Setting;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;

/**
 * Finds the region. The SDK's region provider chain is not used, for two reasons: it ignores {@code AWS_DEFAULT_REGION},
 * which users of the AWS CLI and of Pulumi's AWS provider set, and it always queries the network.
 */
record RegionResolver(AwsSettings settings) {

    /** Returns the region from the configuration, the environment or the profile; empty when none of them has it. */
    Optional<Region> resolveLocally() {
        return find().map(setting -> Region.of(setting.value()));
    }

    /** Returns the setting that determines the region, for debug output. */
    String source() {
        return find().map(Setting::name).orElse("EC2 instance metadata");
    }

    private Optional<Setting<String>> find() {
        return AwsSettings.ofProvider("region", settings.config().region())
                .or(() -> settings.ofEnvironment("AWS_REGION", "AWS_DEFAULT_REGION"))
                .or(() -> settings.ofProfile("region"));
    }

    /**
     * Returns the region, from the EC2 instance metadata as a last resort.
     *
     * @throws ConfigurationException when no source has it, or when the profile in use is missing or malformed
     */
    Region resolve() {
        return resolveLocally().or(this::ofInstance).orElseThrow(() -> ConfigurationException.region(profileName()));
    }

    private String profileName() {
        return settings.environment().profile(settings.config()).name();
    }

    /** Outside EC2 the metadata service does not respond. */
    private Optional<Region> ofInstance() {
        new ProfileFinder(settings.environment())
                .requireValid(settings.environment().profile(settings.config()));
        try {
            return Optional.ofNullable(settings.environment().instanceRegion().get());
        } catch (SdkClientException e) {
            return Optional.empty();
        }
    }
}
