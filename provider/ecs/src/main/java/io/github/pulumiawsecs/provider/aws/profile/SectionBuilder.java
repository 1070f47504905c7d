package io.github.pulumiawsecs.provider.aws.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds a {@link ConfigSection}. Used by one thread. */
final class SectionBuilder {
    private final String name;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> nested = new HashMap<>();
    private final List<FileProblem> problems = new ArrayList<>();

    SectionBuilder(String name) {
        this.name = name;
    }

    void set(String key, String value) {
        settings.put(key, value);
    }

    void setNested(String outer, String key, String value) {
        nested.computeIfAbsent(outer, _ -> new LinkedHashMap<>()).put(key, value);
    }

    void add(FileProblem problem) {
        problems.add(problem);
    }

    ConfigSection build() {
        return new ConfigSection(name, settings, nested, problems);
    }
}
