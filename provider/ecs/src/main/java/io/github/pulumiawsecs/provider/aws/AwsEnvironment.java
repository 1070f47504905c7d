package io.github.pulumiawsecs.provider.aws;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSupplier;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.InstanceProfileRegionProvider;

/**
 * The sources of values that the provider's configuration omits.
 *
 * @param variables returns an environment variable; null when it is not set
 * @param profiles reads the shared configuration and credentials files
 * @param instanceRegion returns the region of the EC2 instance: the only source that uses the network
 */
public record AwsEnvironment(
        Function<String, @Nullable String> variables,
        Supplier<ProfileFile> profiles,
        Supplier<@Nullable Region> instanceRegion) {

    /** Returns the environment of this process. */
    public static AwsEnvironment ofProcess() {
        return new AwsEnvironment(
                System::getenv,
                () -> DefaultProfiles.SUPPLIER.get(),
                () -> new InstanceProfileRegionProvider().getRegion());
    }

    /** Returns an environment variable; empty when it is blank or not set. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.apply(name)).filter(value -> !value.isBlank());
    }

    /** Returns the name of the profile in use (AWS SDKs and Tools Reference Guide, "AWS_PROFILE"). */
    String profileName(AwsClientConfig config) {
        return config.profile().or(() -> variable("AWS_PROFILE")).orElse("default");
    }

    /** Loaded at first use: Configure must return immediately. */
    private static final class DefaultProfiles {
        static final Supplier<ProfileFile> SUPPLIER = ProfileFileSupplier.defaultSupplier();
    }
}
