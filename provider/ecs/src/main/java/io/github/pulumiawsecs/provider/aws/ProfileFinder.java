package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.provider.aws.AwsEnvironment.ProfileChoice;
import io.github.pulumiawsecs.provider.aws.profile.ConfigSection;
import java.util.Optional;

/** Finds profiles in the shared AWS files. Only a profile that is used has to be well-formed. Thread-safe. */
record ProfileFinder(AwsEnvironment environment) {

    /**
     * Returns the profile in use; empty when nothing names it and no file has it.
     *
     * @throws ConfigurationException when a setting names a profile that no file has, or when the profile is malformed
     */
    Optional<ConfigSection> requireValid(ProfileChoice choice) {
        var shared = environment.sharedConfig().get();
        var profile = shared.profile(choice.name());
        if (profile.isPresent()) {
            requireWellFormed(profile.get());
        } else if (choice.setBy().isPresent()) {
            // A malformed header may be that of the missing profile.
            throw shared.problems().isEmpty()
                    ? ConfigurationException.missingProfile(choice, shared.profileNames())
                    : ConfigurationException.malformed(
                            choice.name(), shared.problems().getFirst());
        }
        return profile;
    }

    /**
     * Checks a section that is used.
     *
     * @throws ConfigurationException when a line is malformed
     */
    static void requireWellFormed(ConfigSection section) {
        if (!section.problems().isEmpty()) {
            throw ConfigurationException.malformed(
                    section.name(), section.problems().getFirst());
        }
    }
}
