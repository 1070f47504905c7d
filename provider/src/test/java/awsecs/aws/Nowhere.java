package awsecs.aws;

import java.util.Map;
import software.amazon.awssdk.profiles.ProfileFile;

/** Surroundings that tests make up: what this machine has set or stored must not matter. */
final class Nowhere {
    private Nowhere() {}

    /** Nothing is set, nothing is stored, and this is no EC2 instance. */
    static Surroundings atAll() {
        return with(Map.of(), "");
    }

    static Surroundings with(Map<String, String> environment, String config) {
        return new Surroundings(environment::get, () -> profiles(config), () -> null);
    }

    static ProfileFile profiles(String config) {
        return ProfileFile.builder()
                .content(config)
                .type(ProfileFile.Type.CONFIGURATION)
                .build();
    }
}
