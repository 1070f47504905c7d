package io.github.pulumiawsecs.provider.aws.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The shared AWS files of this machine. Reads them again after a change: other tools renew the credentials in them.
 * Thread-safe.
 */
public final class SharedConfigFiles implements Supplier<SharedConfig> {
    private final Path config;
    private final Path credentials;
    private volatile @Nullable Contents contents;

    /** The parsed files, and the state of the files when they were read. */
    private record Contents(SharedConfig config, List<Optional<Stamp>> stamps) {}

    /** Distinguishes two versions of a file. */
    private record Stamp(FileTime modified, long size) {}

    private SharedConfigFiles(Path config, Path credentials) {
        this.config = config;
        this.credentials = credentials;
    }

    /**
     * Returns the files that the environment names, or those in the home folder. Reads nothing.
     *
     * @param variables returns an environment variable; null when it is not set
     */
    public static SharedConfigFiles of(Function<String, @Nullable String> variables) {
        return new SharedConfigFiles(
                path(variables, "AWS_CONFIG_FILE", "~/.aws/config"),
                path(variables, "AWS_SHARED_CREDENTIALS_FILE", "~/.aws/credentials"));
    }

    /** Returns the contents of a configuration file. */
    public static SharedConfig parse(Path file, String text) {
        var parser = new SharedFileParser();
        parser.parse(file, true, text);
        return parser.build();
    }

    /** Returns the path, with the home folder in place of a leading {@code ~}. */
    public static Path path(Function<String, @Nullable String> variables, String text) {
        var home = variables.apply("HOME");
        return text.equals("~") || text.startsWith("~/")
                ? Path.of((home == null || home.isBlank() ? System.getProperty("user.home") : home) + text.substring(1))
                : Path.of(text);
    }

    /** Returns the contents. A file that does not exist counts as empty. */
    @Override
    public SharedConfig get() {
        var current = contents;
        var stamps = List.of(stamp(config), stamp(credentials));
        if (current == null || !current.stamps().equals(stamps)) {
            current = new Contents(read(), stamps);
            contents = current;
        }
        return current.config();
    }

    private SharedConfig read() {
        var parser = new SharedFileParser();
        read(parser, config, true);
        read(parser, credentials, false);
        return parser.build();
    }

    private static void read(SharedFileParser parser, Path file, boolean isConfig) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            parser.parse(file, isConfig, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException _) {
            parser.add(new FileProblem(file, 0, "the file must be readable"));
        }
    }

    private static Optional<Stamp> stamp(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Stamp(attributes.lastModifiedTime(), attributes.size()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Path path(Function<String, @Nullable String> variables, String variable, String otherwise) {
        var given = variables.apply(variable);
        return path(variables, given == null || given.isBlank() ? otherwise : given);
    }
}
