package io.github.pulumiawsecs.provider.taskset.create;

import io.github.pulumiawsecs.framework.resource.Log;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record of the task sets that a deletion has scaled to 0, one file a task set. An entry is written before the scale
 * changes, and removed when the task set is gone or has its scale back. A leftover entry means that a deletion was
 * interrupted: the engine's state still has the old scale. Thread-safe for different task sets.
 */
public final class ScaleDownJournal {
    private static final String ARN = "taskSetArn";
    private static final String PERCENT = "percent";

    private final @Nullable Path folder;

    private ScaleDownJournal(@Nullable Path folder) {
        this.folder = folder;
    }

    /** Returns the journal in a Pulumi home. When the folder does not exist, the journal is disabled. */
    static ScaleDownJournal inPulumiHome(Path home) {
        return Files.isDirectory(home) ? new ScaleDownJournal(home.resolve("aws-ecs/scale-downs")) : disabled();
    }

    /** Returns a journal that stores nothing. */
    static ScaleDownJournal disabled() {
        return new ScaleDownJournal(null);
    }

    /** Returns the scale of a task set, in percent, before an interrupted deletion scaled it to 0. */
    public Optional<Double> percentBefore(String arn) {
        if (folder == null || !Files.exists(file(folder, arn))) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file(folder, arn))) {
            properties.load(in);
            return arn.equals(properties.getProperty(ARN))
                    ? Optional.of(Double.valueOf(properties.getProperty(PERCENT, "")))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException _) {
            // A truncated entry predates the call to AWS.
            return Optional.empty();
        }
    }

    /** Writes an entry. A failure is only logged: it matters only if the deletion is interrupted. */
    public void write(String arn, double percent, Log log) {
        if (folder == null) {
            return;
        }
        var properties = new Properties();
        properties.setProperty(ARN, arn);
        properties.setProperty(PERCENT, Double.toString(percent));
        try {
            Files.createDirectories(folder);
            var draft = Files.createTempFile(folder, "draft", "");
            try (var out = Files.newBufferedWriter(draft)) {
                properties.store(out, "A task set that a deletion has scaled to 0.");
            }
            Files.move(draft, file(folder, arn), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            log.debug("scale-down journal: cannot write the entry, so an interrupted deletion may stay unnoticed: "
                    + failure);
        }
    }

    /** Removes the entry of a task set. */
    public void remove(String arn) {
        if (folder != null) {
            try {
                Files.deleteIfExists(file(folder, arn));
            } catch (IOException _) {
                // The next diff reports the scale once more, and the update sends it again.
            }
        }
    }

    private static Path file(Path folder, String arn) {
        return folder.resolve(UUID.nameUUIDFromBytes(arn.getBytes(StandardCharsets.UTF_8)) + ".properties");
    }
}
