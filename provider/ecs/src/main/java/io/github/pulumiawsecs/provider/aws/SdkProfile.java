package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.provider.aws.profile.ConfigSection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.profiles.ProfileFile;

/**
 * The profile in use as the AWS SDK reads it. The SDK rejects a file as a whole for one malformed line, and ignores profiles
 * whose names have other characters than those that it expects.
 */
final class SdkProfile {
    /** The name of the profile for the SDK. */
    static final String NAME = "default";

    /** Resolved by {@link EndpointResolver}. */
    private static final Set<String> ENDPOINTS =
            Set.of("endpoint_url", "services", "use_fips_endpoint", "use_dualstack_endpoint");

    private SdkProfile() {}

    /** Returns a file with the settings of the profile. */
    static ProfileFile of(Optional<ConfigSection> profile) {
        return ProfileFile.builder()
                .type(ProfileFile.Type.CONFIGURATION)
                .content(profile.map(SdkProfile::content).orElse(""))
                .build();
    }

    private static String content(ConfigSection profile) {
        return profile.settings().entrySet().stream()
                .filter(setting -> !ENDPOINTS.contains(setting.getKey())
                        && !setting.getValue().isEmpty())
                .map(setting -> setting.getKey() + " = " + setting.getValue() + "\n")
                .collect(Collectors.joining("", "[" + NAME + "]\n", ""));
    }
}
