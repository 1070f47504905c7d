package io.github.pulumiawsecs.provider.aws.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A section of the shared AWS files: a profile, an SSO session, or endpoints of services. Immutable.
 *
 * @param settings the settings; names are in lower case
 * @param nested the nested settings, by the name of the setting that contains them
 * @param problems the malformed lines of the section
 */
public record ConfigSection(
        String name,
        Map<String, String> settings,
        Map<String, Map<String, String>> nested,
        List<FileProblem> problems) {
    public ConfigSection {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        nested = Map.copyOf(nested);
        problems = List.copyOf(problems);
    }

    /** Returns a setting; empty if it is missing or has no value. */
    public Optional<String> setting(String key) {
        return Optional.ofNullable(settings.get(key)).filter(value -> !value.isBlank());
    }

    /** Returns a setting inside another one; empty if it is missing or has no value. */
    public Optional<String> setting(String outer, String key) {
        return Optional.ofNullable(nested.getOrDefault(outer, Map.of()).get(key))
                .filter(value -> !value.isBlank());
    }
}
