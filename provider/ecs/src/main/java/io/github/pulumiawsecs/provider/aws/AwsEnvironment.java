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
 * What lies around the provider and may hold what its configuration leaves out.
 *
 * @param variables looks an environment variable up; null when it is not set
 * @param profiles reads the shared configuration and credentials files
 * @param instanceRegion asks the EC2 instance for its region: the only one of these that uses the network
 */
public record AwsEnvironment(
        Function<String, @Nullable String> variables,
        Supplier<ProfileFile> profiles,
        Supplier<@Nullable Region> instanceRegion) {

    /** Returns those of this process. */
    public static AwsEnvironment ofProcess() {
        return new AwsEnvironment(
                System::getenv, () -> Stored.PROFILES.get(), () -> new InstanceProfileRegionProvider().getRegion());
    }

    /** Returns the variable's value; an empty one is as good as none. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.apply(name)).filter(value -> !value.isBlank());
    }

    /** Returns the name of the profile in use (AWS SDKs and Tools Reference Guide, "AWS_PROFILE"). */
    String profileName(AwsClientConfig settings) {
        return settings.profile().or(() -> variable("AWS_PROFILE")).orElse("default");
    }

    /** Looking for the files is put off until somebody needs them: Configure must answer at once. */
    private static final class Stored {
        static final Supplier<ProfileFile> PROFILES = ProfileFileSupplier.defaultSupplier();
    }
}
