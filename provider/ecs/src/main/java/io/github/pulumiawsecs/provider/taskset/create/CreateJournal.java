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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Creations that the engine does not know of yet, each in a file of its own. A creation is written down before AWS is
 * asked for it, and struck out when the engine was told; what still stands here when the same resource is made again was
 * left by a plugin or an engine that was killed, and is found again.
 */
public final class CreateJournal {
    /** Remembers nothing. */
    public static final CreateJournal NONE = new CreateJournal(null);

    private final @Nullable Path folder;
    private final Set<String> acknowledge = ConcurrentHashMap.newKeySet();
    private final Set<String> adopted = ConcurrentHashMap.newKeySet();

    private CreateJournal(@Nullable Path folder) {
        this.folder = folder;
    }

    /**
     * Returns the ledger of whoever has this Pulumi home; without such a folder nothing is remembered.
     *
     * @param home where Pulumi keeps what belongs to this machine (Pulumi documentation, "PULUMI_HOME")
     */
    public static CreateJournal in(Path home) {
        return Files.isDirectory(home) ? new CreateJournal(home.resolve("aws-ecs/creations")) : NONE;
    }

    /** Returns the one in the Pulumi home that the environment names. */
    public static CreateJournal ofThisMachine() {
        return Optional.ofNullable(System.getenv("PULUMI_HOME"))
                .filter(home -> !home.isBlank())
                .or(() -> Optional.ofNullable(System.getenv("HOME")).map(home -> home + "/.pulumi"))
                .map(home -> in(Path.of(home)))
                .orElse(NONE);
    }

    /**
     * A creation that was begun.
     *
     * @param clientToken with which AWS was asked; with the same one AWS makes no second set
     * @param fingerprint of what AWS was asked for
     * @param taskSetArn what AWS made; null as long as it has not answered
     */
    record Entry(
            String clientToken,
            String fingerprint,
            @Nullable String taskSetArn) {}

    /** Returns what was begun for the resource {@code urn}, and never ended. */
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
            // Half a file is none: the creation was not begun when it was written.
            return Optional.empty();
        }
        var token = properties.getProperty("clientToken");
        var fingerprint = properties.getProperty("fingerprint");
        return urn.equals(properties.getProperty("urn")) && token != null && fingerprint != null
                ? Optional.of(new Entry(token, fingerprint, properties.getProperty("taskSetArn")))
                : Optional.empty();
    }

    /** Writes down what is begun for the resource {@code urn}. Where that cannot be, only a crash would miss it. */
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
            var draft = Files.createTempFile(folder, "draft", "");
            try (var out = Files.newBufferedWriter(draft)) {
                properties.store(
                        out, "A task set that was being created. Read when the same resource is created again.");
            }
            Files.move(draft, file(folder, urn), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            log.debug("a crash before the engine knows of this task set would lose it: cannot write " + failure);
        }
    }

    /** Strikes out what was begun for the resource {@code urn}: nothing was made. */
    void remove(String urn) {
        if (folder != null) {
            try {
                Files.deleteIfExists(file(folder, urn));
            } catch (IOException _) {
                // What stands there too long is looked at, and found to be known or gone.
            }
        }
    }

    /** Notes that the engine was told of what was made for the resource {@code urn}; its state may not be written yet. */
    public void acknowledge(String urn) {
        acknowledge.add(urn);
    }

    /** Strikes out all that the engine was told of: it has written its state. */
    public void flushAcknowledged() {
        for (var urn : acknowledge) {
            if (find(urn).filter(entry -> entry.taskSetArn() != null).isPresent()) {
                remove(urn);
            }
        }
        acknowledge.clear();
    }

    /** Notes that a set which was found here became a resource's. */
    void markAdopted(String taskSetArn) {
        adopted.add(taskSetArn);
    }

    /** Tells whether a set became a resource's in this deployment because it was found here. */
    public boolean hasAdopted(String taskSetArn) {
        return adopted.contains(taskSetArn);
    }

    /** Strikes out what was made for the resource {@code urn}, should it be this: the engine knows of it. */
    public void forgetIfKnown(String urn, String taskSetArn) {
        // Mostly nothing at all is written down: that is seen sooner than that this one is not.
        var written = folder == null ? null : folder.toFile().list((_, name) -> name.endsWith(".properties"));
        if (written != null
                && written.length > 0
                && find(urn)
                        .filter(entry -> taskSetArn.equals(entry.taskSetArn()))
                        .isPresent()) {
            remove(urn);
        }
    }

    private static Path file(Path folder, String urn) {
        return folder.resolve(UUID.nameUUIDFromBytes(urn.getBytes(StandardCharsets.UTF_8)) + ".properties");
    }
}
