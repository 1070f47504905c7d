package io.github.pulumiawsecs.provider.taskset.create;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.resource.Log;
import io.github.pulumiawsecs.provider.taskset.schema.CreationMarker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * A write-ahead journal of CreateTaskSet calls, one file a resource, which its key identifies. An entry is written
 * before the call and removed after the engine has saved the result. A leftover entry means that a deployment was
 * interrupted. On another machine, only the {@link CreationMarker} shows
 * it. Thread-safe for different resources; {@link DeploymentSession} is the only user.
 */
final class CreateJournal {
    private static final String RESOURCE = "resource";
    private static final String ENGINE = "engine";

    private final @Nullable JournalFolder folder;
    private final String engine;
    private final String disabledReason;
    private final AtomicBoolean hasLogged = new AtomicBoolean();

    private CreateJournal(@Nullable JournalFolder folder, String engine, String reason) {
        this.folder = folder;
        this.engine = engine;
        disabledReason = reason;
    }

    /**
     * Returns the journal in a Pulumi home. When the folder does not exist, the journal is disabled.
     *
     * @param home the folder for the data of Pulumi on this machine (Pulumi documentation, "PULUMI_HOME")
     * @param engine identifies the engine's process; empty if unknown
     */
    static CreateJournal inPulumiHome(Path home, String engine) {
        return Files.isDirectory(home)
                ? new CreateJournal(new JournalFolder(home.resolve("aws-ecs/creations"), RESOURCE), engine, "")
                : disabled("the Pulumi home " + home + " must be a folder");
    }

    /**
     * Returns a journal that stores nothing.
     *
     * @param reason for a debug message at the first create; empty for no message
     */
    static CreateJournal disabled(String reason) {
        return new CreateJournal(null, "", reason);
    }

    /**
     * The entry of one create.
     *
     * @param creationId the {@link CreationMarker}'s ID, and the client token of the request unless the user gave one;
     *     AWS creates no second task set for the same token
     * @param fingerprint identifies the content of the request
     * @param taskSetArn the created task set; null until AWS has responded
     * @param createdAt the time of its creation; null if unknown
     * @param account the account of the request; null if unknown, or if {@code taskSetArn} contains it
     */
    record Entry(
            String creationId,
            String fingerprint,
            @Nullable String taskSetArn,
            @Nullable Instant createdAt,
            @Nullable String account) {

        /** Returns the entry of a request that AWS has not answered. */
        static Entry unanswered(CreationMarker marker, Optional<String> account) {
            return new Entry(marker.creationId(), marker.fingerprint(), null, null, account.orElse(null));
        }

        /** Returns the entry of a task set that AWS has created. */
        static Entry of(CreationMarker marker, TaskSet set) {
            return new Entry(marker.creationId(), marker.fingerprint(), set.taskSetArn(), set.createdAt(), null);
        }

        /** Returns whether AWS has not responded. */
        boolean isUnanswered() {
            return taskSetArn == null;
        }

        /** Returns whether the request went to another account than this one. */
        boolean isOfOtherAccount(Optional<String> current) {
            return account != null && current.filter(it -> !it.equals(account)).isPresent();
        }
    }

    /** Returns whether there is no entry. Cheaper than a search for each resource. */
    boolean isEmpty() {
        return folder == null || folder.isEmpty();
    }

    /** Returns the entry of a resource. */
    Optional<Entry> find(String resource) {
        return folder == null ? Optional.empty() : folder.find(resource).flatMap(CreateJournal::toEntry);
    }

    /**
     * Returns whether a plugin of the same deployment has written an entry for another task set than this one.
     *
     * @param resourcePrefix the beginning of the resource's key
     */
    boolean hasOther(String resourcePrefix, String taskSetArn) {
        return folder != null
                && !engine.isEmpty()
                && folder.entries().stream()
                        .anyMatch(entry -> engine.equals(entry.getProperty(ENGINE))
                                && entry.getProperty(RESOURCE, "").startsWith(resourcePrefix)
                                && !taskSetArn.equals(entry.getProperty("taskSetArn")));
    }

    /** Returns whether the journal shows the creates of all plugins of the same deployment. */
    boolean isShared() {
        return folder != null && !engine.isEmpty();
    }

    /** Returns the keys of the resources for which a plugin of the same deployment has written an entry. */
    Set<String> resourcesOfDeployment() {
        return folder == null || !isShared() || folder.isEmpty()
                ? Set.of()
                : folder.entries().stream()
                        .filter(entry -> engine.equals(entry.getProperty(ENGINE)))
                        .map(entry -> entry.getProperty(RESOURCE, ""))
                        .collect(toUnmodifiableSet());
    }

    private static Optional<Entry> toEntry(Properties properties) {
        var creationId = properties.getProperty("creationId");
        var fingerprint = properties.getProperty("fingerprint");
        return creationId != null && fingerprint != null
                ? Optional.of(new Entry(
                        creationId,
                        fingerprint,
                        properties.getProperty("taskSetArn"),
                        createdAt(properties),
                        properties.getProperty("account")))
                : Optional.empty();
    }

    private static @Nullable Instant createdAt(Properties properties) {
        try {
            return Instant.parse(properties.getProperty("createdAt", ""));
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    /** Writes the entry of a resource. A failure is only logged, once: it matters only if the process crashes. */
    void write(String resource, Entry entry, Log log) {
        if (folder == null) {
            if (!disabledReason.isEmpty()) {
                logOnce(disabledReason, log::debug);
            }
            return;
        }
        var properties = new Properties();
        properties.setProperty("creationId", entry.creationId());
        properties.setProperty("fingerprint", entry.fingerprint());
        properties.setProperty(ENGINE, engine);
        if (entry.taskSetArn() != null) {
            properties.setProperty("taskSetArn", entry.taskSetArn());
        }
        if (entry.account() != null) {
            properties.setProperty("account", entry.account());
        }
        if (entry.createdAt() != null) {
            properties.setProperty("createdAt", entry.createdAt().toString());
        }
        try {
            folder.write(
                    resource,
                    properties,
                    "A task set that is being created. Read when the same resource is created again.");
        } catch (IOException failure) {
            logOnce("cannot write to " + folder.path() + " (" + failure + ")", log::warning);
        }
    }

    private void logOnce(String reason, Consumer<String> level) {
        if (!hasLogged.getAndSet(true)) {
            level.accept(new UserMessage(
                            "create journal",
                            reason
                                    + ", so that the next deployment finds an interrupted create only by the tag pulumi:aws-ecs:create",
                            "let PULUMI_HOME name a folder with free space that the plugin can write to")
                    .toString());
        }
    }

    /** Removes the entry of a resource. */
    void remove(String resource) {
        if (folder != null) {
            folder.remove(resource);
        }
    }
}
