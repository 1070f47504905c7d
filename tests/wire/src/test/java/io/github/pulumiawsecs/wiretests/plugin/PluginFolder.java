package io.github.pulumiawsecs.wiretests.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of the plugin: the build output, or a modified copy. */
public record PluginFolder(Path path) {

    /** Returns the build output, which tests must not change. */
    public static PluginFolder built() {
        PluginLauncher.plugin();
        return new PluginFolder(PluginLauncher.FOLDER);
    }

    /** Returns a copy of the build output at {@code to}. */
    public static PluginFolder copiedTo(Path to) throws IOException {
        Files.createDirectories(to);
        run("cp", "-R", built().path() + "/.", to.toString());
        return new PluginFolder(to);
    }

    /** Returns a copy at {@code to} without the AOT cache; files that no test changes are links. */
    public static PluginFolder withoutCache(Path to) throws IOException {
        var from = built();
        var copy = new PluginFolder(to);
        Files.createDirectories(to.resolve("lib"));
        Files.createSymbolicLink(to.resolve("runtime"), from.path().resolve("runtime"));
        Files.copy(from.launcher(), copy.launcher());
        Files.copy(from.options(), copy.options());
        Files.createSymbolicLink(to.resolve("lib").resolve(from.jar().getFileName()), from.jar());
        return copy;
    }

    /**
     * Returns a plain plugin at {@code to}, without shrinking, merged lambdas and AOT cache: the jar of all classes
     * with the launcher and the runtime image of the build output.
     */
    public static PluginFolder plain(Path to) throws IOException {
        var from = built();
        var copy = withoutCache(to);
        Files.delete(copy.jar());
        var allClasses = from.path().resolveSibling("plugin-" + System.getProperty("awsecs.version") + "-all.jar");
        Files.createSymbolicLink(to.resolve("lib").resolve(from.jar().getFileName()), allClasses);
        return copy;
    }

    /** Returns the program that the engine starts. */
    public Path launcher() {
        return path.resolve(PluginLauncher.NAME);
    }

    /** Returns the file with the JVM options. */
    public Path options() {
        return path.resolve("lib/jvm.options");
    }

    /** Returns the jar of all classes. */
    public Path jar() {
        return onlyFile(".jar");
    }

    /** Returns the path of the AOT cache, which may not exist. */
    public Path cache() {
        var jar = jar().toString();
        return Path.of(jar.substring(0, jar.length() - ".jar".length()) + ".aot");
    }

    /** Returns all files below the folder with their sizes. */
    public List<String> listing() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.map(file -> file + " " + size(file)).sorted().toList();
        }
    }

    /** Returns a launcher for this folder. */
    public PluginLauncher launch() {
        return PluginLauncher.of(launcher().toString());
    }

    /** Runs a command, which must succeed. */
    public static void run(String... command) throws IOException {
        try {
            var process = new ProcessBuilder(command).inheritIO().start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        String.join(" ", command) + " failed with exit status " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String size(Path file) {
        try {
            return Files.isDirectory(file) ? "" : Files.size(file) + " bytes";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path onlyFile(String ending) {
        try (Stream<Path> files = Files.list(path.resolve("lib"))) {
            var found = files.filter(file -> file.toString().endsWith(ending)).toList();
            if (found.size() != 1) {
                throw new IllegalStateException("expected one *" + ending + " below " + path + ", found " + found);
            }
            return found.getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
