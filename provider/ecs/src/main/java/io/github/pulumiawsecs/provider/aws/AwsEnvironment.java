package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.provider.aws.profile.SharedConfig;
import io.github.pulumiawsecs.provider.aws.profile.SharedConfigFiles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.InstanceProfileRegionProvider;

/**
 * The sources of values that the provider's configuration omits.
 *
 * @param variables returns an environment variable; null when it is not set
 * @param sharedConfig reads the shared configuration and credentials files
 * @param instanceRegion returns the region of the EC2 instance: the only source that uses the network
 */
public record AwsEnvironment(
        Function<String, @Nullable String> variables,
        Supplier<SharedConfig> sharedConfig,
        Supplier<@Nullable Region> instanceRegion) {

    /** Returns the environment of this process. */
    public static AwsEnvironment ofProcess() {
        return new AwsEnvironment(
                System::getenv, new ProcessFiles()::get, () -> new InstanceProfileRegionProvider().getRegion());
    }

    /** Returns an environment variable; empty when it is blank or not set. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.apply(name)).filter(value -> !value.isBlank());
    }

    /** Returns the profile in use (AWS SDKs and Tools Reference Guide, "AWS_PROFILE"; the AWS CLI has a second variable). */
    ProfileChoice profile(AwsClientConfig config) {
        return config.profile()
                .map(name -> new ProfileChoice(name, Optional.of("profile")))
                .or(() -> Stream.of("AWS_PROFILE", "AWS_DEFAULT_PROFILE")
                        .flatMap(name ->
                                variable(name).stream().map(value -> new ProfileChoice(value, Optional.of(name))))
                        .findFirst())
                .orElse(ProfileChoice.DEFAULT);
    }

    /** Returns the path, with the home folder in place of a leading {@code ~}. */
    Path path(String text) {
        return SharedConfigFiles.path(variables, text);
    }

    /**
     * The profile in use.
     *
     * @param setBy the property or the environment variable that names it; empty for the default profile
     */
    record ProfileChoice(String name, Optional<String> setBy) {
        static final ProfileChoice DEFAULT = new ProfileChoice("default", Optional.empty());
    }

    /** Loads the classes at the first use: Configure must return immediately. */
    private static final class ProcessFiles {
        private @Nullable SharedConfigFiles files;

        synchronized SharedConfig get() {
            if (files == null) {
                files = SharedConfigFiles.of(System::getenv);
            }
            return files.get();
        }
    }
}
