package io.github.pulumiawsecs.provider.aws.profile;

import io.github.pulumiawsecs.provider.aws.profile.SharedConfig.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses the shared AWS files (AWS SDKs and Tools Reference Guide, "Using shared config and credentials files"). A later
 * file overrides the settings of an earlier one. Used by one thread.
 */
final class SharedFileParser {
    private static final Pattern COMMENT_AT_END = Pattern.compile("(\\s[#;].*)$");
    private static final Pattern HEADER = Pattern.compile("\\[\\s*(.*?)\\s*](\\s*[#;].*)?\\s*");
    private static final Pattern DELIMITER = Pattern.compile("[=:]");

    private final Map<Kind, Map<String, SectionBuilder>> sections = new EnumMap<>(Kind.class);
    private final List<FileProblem> problems = new ArrayList<>();

    private @Nullable SectionBuilder section;
    private boolean isInSection;
    private String lastKey = "";

    /**
     * Adds the contents of a file.
     *
     * @param isConfig whether the file is a configuration file, whose profiles have the prefix {@code profile}
     */
    void parse(Path file, boolean isConfig, String text) {
        section = null;
        isInSection = false;
        int number = 0;
        for (var line : text.replace("\uFEFF", "").lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#") || line.startsWith(";")) {
                continue;
            }
            if (line.startsWith("[")) {
                startSection(file, number, isConfig, line);
            } else if (Character.isWhitespace(line.charAt(0))) {
                continueSetting(line);
            } else {
                addSetting(file, number, line);
            }
        }
    }

    void add(FileProblem problem) {
        problems.add(problem);
    }

    SharedConfig build() {
        var built = new EnumMap<Kind, Map<String, ConfigSection>>(Kind.class);
        sections.forEach((kind, builders) -> {
            var byName = new LinkedHashMap<String, ConfigSection>();
            builders.forEach((name, builder) -> byName.put(name, builder.build()));
            built.put(kind, byName);
        });
        return new SharedConfig(built, problems);
    }

    private void startSection(Path file, int number, boolean isConfig, String line) {
        isInSection = true;
        lastKey = "";
        var header = HEADER.matcher(line);
        if (!header.matches()) {
            section = null;
            problems.add(new FileProblem(file, number, "the section must end with ]"));
            return;
        }
        var title = header.group(1);
        if (!isConfig || title.equals("default")) {
            section = section(Kind.PROFILE, title);
        } else {
            section = titled(title, "profile", Kind.PROFILE);
            section = section == null ? titled(title, "sso-session", Kind.SSO_SESSION) : section;
            section = section == null ? titled(title, "services", Kind.SERVICES) : section;
        }
    }

    /** Sections with other titles belong to other tools. */
    private @Nullable SectionBuilder titled(String title, String prefix, Kind kind) {
        return title.startsWith(prefix)
                        && title.length() > prefix.length()
                        && Character.isWhitespace(title.charAt(prefix.length()))
                ? section(kind, unquoted(title.substring(prefix.length()).strip()))
                : null;
    }

    private SectionBuilder section(Kind kind, String name) {
        return sections.computeIfAbsent(kind, _ -> new LinkedHashMap<>()).computeIfAbsent(name, SectionBuilder::new);
    }

    private void addSetting(Path file, int number, String line) {
        var delimiter = DELIMITER.matcher(line);
        boolean isSetting = delimiter.find() && delimiter.start() > 0;
        if (!isInSection || (section != null && !isSetting)) {
            var problem = new FileProblem(
                    file, number, isInSection ? "a setting must be NAME = VALUE" : "a setting must be in a section");
            if (section == null) {
                problems.add(problem);
            } else {
                section.add(problem);
            }
            lastKey = "";
        } else if (section != null) {
            lastKey = line.substring(0, delimiter.start()).strip().toLowerCase(Locale.ROOT);
            section.set(lastKey, value(line.substring(delimiter.end())));
        }
    }

    /** The nested settings of the last one, or the rest of a long value. */
    private void continueSetting(String line) {
        var delimiter = DELIMITER.matcher(line);
        if (section != null && !lastKey.isEmpty() && delimiter.find()) {
            section.setNested(
                    lastKey, line.substring(0, delimiter.start()).strip(), value(line.substring(delimiter.end())));
        }
    }

    private static String value(String text) {
        return COMMENT_AT_END.matcher(text).replaceFirst("").strip();
    }

    private static String unquoted(String name) {
        return name.length() > 1
                        && ((name.startsWith("\"") && name.endsWith("\""))
                                || (name.startsWith("'") && name.endsWith("'")))
                ? name.substring(1, name.length() - 1)
                : name;
    }
}
