package io.github.pulumiawsecs.provider.taskset.create;

import io.github.pulumiawsecs.framework.resource.Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A record of the task sets that a deletion has scaled to 0, one file a task set. An entry is written before the scale
 * changes, and removed when the task set is gone or has its scale back. A leftover entry means that a deletion was
 * interrupted: the engine's state still has the old scale. Thread-safe for different task sets.
 */
public final class ScaleDownJournal {
    private static final String PERCENT = "percent";

    private final @Nullable JournalFolder folder;
    private final Set<String> changed = ConcurrentHashMap.newKeySet();

    private ScaleDownJournal(@Nullable JournalFolder folder) {
        this.folder = folder;
    }

    /** Returns the journal in a Pulumi home. When the folder does not exist, the journal is disabled. */
    static ScaleDownJournal inPulumiHome(Path home) {
        return Files.isDirectory(home)
                ? new ScaleDownJournal(new JournalFolder(home.resolve("aws-ecs/scale-downs"), "taskSetArn"))
                : disabled();
    }

    /** Returns a journal that stores nothing. */
    static ScaleDownJournal disabled() {
        return new ScaleDownJournal(null);
    }

    /** Returns the scale of a task set, in percent, before an interrupted deletion scaled it to 0. */
    public Optional<Double> percentBefore(String arn) {
        return folder == null ? Optional.empty() : folder.find(arn).flatMap(ScaleDownJournal::percent);
    }

    private static Optional<Double> percent(Properties entry) {
        try {
            return Optional.of(Double.valueOf(entry.getProperty(PERCENT, "")));
        } catch (NumberFormatException _) {
            // A truncated entry predates the call to AWS.
            return Optional.empty();
        }
    }

    /**
     * Writes an entry after the search for interrupted deletions, which may have been on another machine.
     *
     * @return whether there was no entry, and this deployment has not changed the scale since the search
     */
    boolean writeFound(String arn, double percent, Log log) {
        if (changed.contains(arn) || percentBefore(arn).isPresent()) {
            return false;
        }
        write(arn, percent, log);
        return true;
    }

    /** Writes an entry. A failure is only logged: it matters only if the deletion is interrupted. */
    void write(String arn, double percent, Log log) {
        changed.add(arn);
        if (folder == null) {
            return;
        }
        var properties = new Properties();
        properties.setProperty(PERCENT, Double.toString(percent));
        try {
            folder.write(arn, properties, "A task set that a deletion has scaled to 0.");
        } catch (IOException failure) {
            log.debug("scale-down journal: cannot write the entry, so an interrupted deletion may stay unnoticed: "
                    + failure);
        }
    }

    /** Removes the entry of a task set. */
    public void remove(String arn) {
        changed.add(arn);
        if (folder != null) {
            folder.remove(arn);
        }
    }
}
