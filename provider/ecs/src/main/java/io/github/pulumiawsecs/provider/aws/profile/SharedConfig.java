package io.github.pulumiawsecs.provider.aws.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The contents of the shared AWS files. Immutable.
 *
 * @param sections the sections of each kind, by name
 * @param problems files that cannot be read, malformed section headers, and lines outside of a section
 */
public record SharedConfig(Map<Kind, Map<String, ConfigSection>> sections, List<FileProblem> problems) {

    /** No files. */
    public static final SharedConfig EMPTY = new SharedConfig(Map.of(), List.of());

    /** The kinds of sections. */
    public enum Kind {
        PROFILE,
        SSO_SESSION,
        SERVICES
    }

    public SharedConfig {
        sections = Map.copyOf(sections);
        problems = List.copyOf(problems);
    }

    /** Returns the section; empty if no file has it. */
    public Optional<ConfigSection> section(Kind kind, String name) {
        return Optional.ofNullable(sections.getOrDefault(kind, Map.of()).get(name));
    }

    /** Returns the profile; empty if no file has it. */
    public Optional<ConfigSection> profile(String name) {
        return section(Kind.PROFILE, name);
    }

    /** Returns the names of the profiles, in the order of the files. */
    public List<String> profileNames() {
        return List.copyOf(
                sections.getOrDefault(Kind.PROFILE, new LinkedHashMap<>()).keySet());
    }
}
