package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.provider.aws.profile.ConfigSection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings of AWS's tools, each by one order of precedence: the provider's configuration, the environment, the profile
 * (AWS SDKs and Tools Reference Guide, "Precedence of settings"). Reads no network. Thread-safe.
 */
record AwsSettings(AwsClientConfig config, AwsEnvironment environment) {

    /** The sources of a setting; an earlier one takes precedence. */
    enum Level {
        PROVIDER,
        ENVIRONMENT,
        PROFILE
    }

    /**
     * The value of a setting.
     *
     * @param name the property, the environment variable, or the name of the setting with its profile
     */
    record Setting<T>(T value, String name, Level level) {
        <R> Setting<R> withValue(R other) {
            return new Setting<>(other, name, level);
        }
    }

    /** Returns a property of the provider's configuration. */
    static <T> Optional<Setting<T>> ofProvider(String property, Optional<T> value) {
        return value.map(it -> new Setting<>(it, property, Level.PROVIDER));
    }

    /** Returns the first of the environment variables that is set. */
    Optional<Setting<String>> ofEnvironment(String... variables) {
        return Stream.of(variables)
                .flatMap(name -> environment.variable(name).stream()
                        .map(value -> new Setting<>(value.strip(), name, Level.ENVIRONMENT)))
                .findFirst();
    }

    /** Returns a setting of the profile in use. */
    Optional<Setting<String>> ofProfile(String key) {
        return profile().flatMap(profile -> profile.setting(key).map(value -> ofProfile(profile, key, value)));
    }

    static Setting<String> ofProfile(ConfigSection profile, String key, String value) {
        return new Setting<>(value, key + " of profile \"" + profile.name() + "\"", Level.PROFILE);
    }

    /** Returns the setting from the environment or the profile. */
    Optional<Setting<String>> find(String variable, String key) {
        return ofEnvironment(variable).or(() -> ofProfile(key));
    }

    /**
     * Returns a setting that is true or false.
     *
     * @throws ConfigurationException when it has another value
     */
    Optional<Setting<Boolean>> findFlag(String variable, String key) {
        return find(variable, key)
                .map(setting -> setting.withValue(
                        switch (setting.value().toLowerCase(Locale.ROOT)) {
                            case "true" -> true;
                            case "false" -> false;
                            default ->
                                throw ConfigurationException.setting(
                                        setting.name(), "must be true or false (got \"" + setting.value() + "\")");
                        }));
    }

    /**
     * Returns a setting that is a whole number.
     *
     * @throws ConfigurationException when it is another text, or below {@code min}
     */
    Optional<Setting<Integer>> findNumber(String variable, String key, int min) {
        return find(variable, key).map(setting -> setting.withValue(parse(setting, min)));
    }

    private static int parse(Setting<String> setting, int min) {
        try {
            int number = Integer.parseInt(setting.value());
            if (number >= min) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Reported below.
        }
        throw ConfigurationException.setting(
                setting.name(), "must be a whole number from " + min + " (got \"" + setting.value() + "\")");
    }

    /** Returns the profile in use; empty when no file has it. */
    Optional<ConfigSection> profile() {
        return environment
                .sharedConfig()
                .get()
                .profile(environment.profile(config).name());
    }
}
