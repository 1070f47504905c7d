package io.github.pulumiawsecs.provider.taskset.create;

import io.github.pulumiawsecs.framework.resource.Log;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A write-ahead journal of CreateTaskSet calls, one file a resource. An entry is written before the call and removed after
 * the engine has saved the result. A leftover entry means that a deployment was interrupted. Thread-safe for different
 * resources; {@link DeploymentSession} is the only user.
 */
final class CreateJournal {
    private static final String SUFFIX = ".properties";

    private final @Nullable Path folder;

    private CreateJournal(@Nullable Path folder) {
        this.folder = folder;
    }

    /**
     * Returns the journal in a Pulumi home. When the folder does not exist, the journal is disabled.
     *
     * @param home the folder for the data of Pulumi on this machine (Pulumi documentation, "PULUMI_HOME")
     */
    static CreateJournal inPulumiHome(Path home) {
        return Files.isDirectory(home) ? new CreateJournal(home.resolve("aws-ecs/creations")) : disabled();
    }

    /** Returns a journal that stores nothing. */
    static CreateJournal disabled() {
        return new CreateJournal(null);
    }

    /**
     * The entry of one create.
     *
     * @param clientToken the token of the request; AWS creates no second task set for the same token
     * @param fingerprint identifies the content of the request
     * @param taskSetArn the created task set; null until AWS has responded
     */
    record Entry(
            String clientToken,
            String fingerprint,
            @Nullable String taskSetArn) {

        /** Returns whether AWS has not responded. */
        boolean isUnanswered() {
            return taskSetArn == null;
        }
    }

    /** Returns whether there is no entry. Cheaper than a search for each resource. */
    boolean isEmpty() {
        var files = folder == null ? null : folder.toFile().list((_, name) -> name.endsWith(SUFFIX));
        return files == null || files.length == 0;
    }

    /** Returns the entry of a resource. */
    Optional<Entry> find(String urn) {
        if (folder == null) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file(folder, urn))) {
            properties.load(in);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException _) {
            // A truncated entry predates the call to AWS.
            return Optional.empty();
        }
        var token = properties.getProperty("clientToken");
        var fingerprint = properties.getProperty("fingerprint");
        return urn.equals(properties.getProperty("urn")) && token != null && fingerprint != null
                ? Optional.of(new Entry(token, fingerprint, properties.getProperty("taskSetArn")))
                : Optional.empty();
    }

    /** Writes the entry of a resource. A failure is only logged: it matters only if the process crashes. */
    void write(String urn, Entry entry, Log log) {
        if (folder == null) {
            return;
        }
        var properties = new Properties();
        properties.setProperty("urn", urn);
        properties.setProperty("clientToken", entry.clientToken());
        properties.setProperty("fingerprint", entry.fingerprint());
        if (entry.taskSetArn() != null) {
            properties.setProperty("taskSetArn", entry.taskSetArn());
        }
        try {
            Files.createDirectories(folder);
            var temporaryFile = Files.createTempFile(folder, "draft", "");
            try (var out = Files.newBufferedWriter(temporaryFile)) {
                // Writes the date of the machine as a comment, which nothing reads.
                properties.store(
                        out, "A task set that is being created. Read when the same resource is created again.");
            }
            Files.move(temporaryFile, file(folder, urn), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            log.debug("create journal: cannot write the entry, so a crash could orphan this task set: " + failure);
        }
    }

    /** Removes the entry of a resource. */
    void remove(String urn) {
        if (folder != null) {
            try {
                Files.deleteIfExists(file(folder, urn));
            } catch (IOException _) {
                // The next create reads the leftover entry and finds that its task set is known or gone.
            }
        }
    }

    private static Path file(Path folder, String urn) {
        return folder.resolve(UUID.nameUUIDFromBytes(urn.getBytes(StandardCharsets.UTF_8)) + SUFFIX);
    }
}
