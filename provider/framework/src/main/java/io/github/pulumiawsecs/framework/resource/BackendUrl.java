package io.github.pulumiawsecs.framework.resource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The URL of the backend that stores the state of the stack. The engine does not pass it to providers, so this class
 * reads it where the Pulumi CLI does: the environment, the project file, the CLI's credentials file (Pulumi
 * documentation, "Managing state and backends"). A URN alone does not identify a resource: two backends can have stacks
 * with the same names.
 */
public final class BackendUrl {
    private static final List<String> PROJECT_FILES = List.of("Pulumi.yaml", "Pulumi.yml", "Pulumi.json");

    /** {@code backend} has only the property {@code url}, in YAML block style, YAML flow style or JSON. */
    private static final Pattern IN_PROJECT =
            Pattern.compile("(?m)^\\s*\"?backend\"?\\s*:\\s*\\{?\\s*\"?url\"?\\s*:\\s*[\"']?([^\"'\\s,}]+)");

    private static final Pattern IN_CREDENTIALS = Pattern.compile("\"current\"\\s*:\\s*\"([^\"]+)\"");

    private BackendUrl() {}

    /**
     * Returns the URL without trailing slashes; empty when no place names one.
     *
     * @param environment the variables of the process
     * @param workingDirectory the folder of the program; the project file is in it or in a folder above
     */
    public static Optional<String> find(Map<String, String> environment, Path workingDirectory) {
        return variable(environment, "PULUMI_BACKEND_URL")
                .or(() -> projectFile(workingDirectory).flatMap(file -> find(IN_PROJECT, file.toString())))
                .or(() -> credentialsFolder(environment)
                        .flatMap(folder -> find(IN_CREDENTIALS, folder + "/credentials.json")))
                .map(url -> url.replaceFirst("/+$", ""));
    }

    private static Optional<Path> projectFile(Path workingDirectory) {
        return Stream.iterate(workingDirectory.toAbsolutePath(), Objects::nonNull, Path::getParent)
                .flatMap(folder -> PROJECT_FILES.stream().map(folder::resolve))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Optional<String> credentialsFolder(Map<String, String> environment) {
        return variable(environment, "PULUMI_CREDENTIALS_PATH")
                .or(() -> variable(environment, "PULUMI_HOME"))
                .or(() -> variable(environment, "HOME").map(home -> home + "/.pulumi"));
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static Optional<String> find(Pattern pattern, String file) {
        try {
            var matcher = pattern.matcher(Files.readString(Path.of(file)));
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        } catch (IOException | InvalidPathException _) {
            // The file is missing, unreadable or not text. The CLI reports that.
            return Optional.empty();
        }
    }
}
