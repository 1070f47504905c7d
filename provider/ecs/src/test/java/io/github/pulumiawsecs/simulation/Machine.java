package io.github.pulumiawsecs.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of a machine that runs the Pulumi CLI. A kill must not run code that changes them, but the simulation ends a
 * process with an error that runs {@code finally} blocks: it restores the files as they were. Not thread-safe.
 */
final class Machine {
    private final Path home;

    /** Creates a machine without files, whose Pulumi home is that folder. */
    Machine(Path home) {
        this.home = home;
        clear();
    }

    /** Returns the Pulumi home. */
    Path home() {
        return home;
    }

    /** Returns the content of all files. */
    Map<Path, byte[]> files() {
        var files = new HashMap<Path, byte[]>();
        try {
            for (var file : list()) {
                files.put(file, Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Replaces all files. */
    void restore(Map<Path, byte[]> files) {
        clear();
        try {
            for (var file : files.entrySet()) {
                Files.write(file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void clear() {
        try {
            Files.createDirectories(home);
            for (var file : list()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> list() throws IOException {
        var files = new ArrayList<Path>();
        try (var all = Files.walk(home)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        return files;
    }
}
