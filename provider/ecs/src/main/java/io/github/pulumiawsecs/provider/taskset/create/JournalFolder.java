package io.github.pulumiawsecs.provider.taskset.create;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder with one file for each entry of a journal. A crash leaves an entry as it was before or after a write.
 * Thread-safe for different keys.
 *
 * @param path the folder; the first write creates it
 * @param keyName the name under which an entry contains its key
 */
record JournalFolder(Path path, String keyName) {
    private static final String SUFFIX = ".properties";

    /** Returns whether there is no entry. Cheaper than a search for each key. */
    boolean isEmpty() {
        var files = path.toFile().list((_, name) -> name.endsWith(SUFFIX));
        return files == null || files.length == 0;
    }

    /** Returns all entries that can be read. */
    List<Properties> entries() {
        var files = path.toFile().listFiles((_, name) -> name.endsWith(SUFFIX));
        return files == null
                ? List.of()
                : Stream.of(files).flatMap(file -> read(file.toPath()).stream()).toList();
    }

    /** Returns the entry of a key; empty when there is none, or none that can be read. */
    Optional<Properties> find(String key) {
        var file = file(key);
        return Files.exists(file)
                ? read(file).filter(entry -> key.equals(entry.getProperty(keyName)))
                : Optional.empty();
    }

    private static Optional<Properties> read(Path file) {
        var entry = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            entry.load(in);
        } catch (IOException | IllegalArgumentException _) {
            // A truncated entry predates the call to AWS.
            return Optional.empty();
        }
        return Optional.of(entry);
    }

    /**
     * Writes the entry of a key.
     *
     * @param comment a sentence for readers of the file
     * @throws IOException when the folder cannot be written to; the entry is then as before
     */
    void write(String key, Properties entry, String comment) throws IOException {
        entry.setProperty(keyName, key);
        Files.createDirectories(path);
        var temporaryFile = Files.createTempFile(path, "draft", "");
        try {
            try (var out = Files.newBufferedWriter(temporaryFile)) {
                // Writes the date of the machine as a comment, which nothing reads.
                entry.store(out, comment);
            }
            try (var file = FileChannel.open(temporaryFile, StandardOpenOption.WRITE)) {
                // Without it, a power loss after the move may leave an empty file.
                file.force(true);
            }
            Files.move(temporaryFile, file(key), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporaryFile);
        }
    }

    /** Removes the entry of a key. A file that cannot be removed stays: each reader checks an entry against AWS. */
    void remove(String key) {
        try {
            Files.deleteIfExists(file(key));
        } catch (IOException _) {
            // The next reader finds that the entry no longer applies.
        }
    }

    private Path file(String key) {
        return path.resolve(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)) + SUFFIX);
    }
}
