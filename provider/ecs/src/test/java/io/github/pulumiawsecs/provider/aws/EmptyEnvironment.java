package io.github.pulumiawsecs.provider.aws;

import java.util.Map;
import software.amazon.awssdk.profiles.ProfileFile;

/** Environments for tests, independent of the variables and files of this machine. */
public final class EmptyEnvironment {
    private EmptyEnvironment() {}

    /** Nothing is set, nothing is stored, and this is no EC2 instance. */
    public static AwsEnvironment atAll() {
        return with(Map.of(), "");
    }

    static AwsEnvironment with(Map<String, String> environment, String config) {
        return new AwsEnvironment(environment::get, () -> profiles(config), () -> null);
    }

    static ProfileFile profiles(String config) {
        return ProfileFile.builder()
                .content(config)
                .type(ProfileFile.Type.CONFIGURATION)
                .build();
    }
}
