package io.github.pulumiawsecs.simulator.moto;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Python virtual environment with moto in the versions of {@code requirements.txt}. Processes share one environment in
 * {@code $XDG_CACHE_HOME/pulumi-aws-ecs} (or {@code ~/.cache/pulumi-aws-ecs}).
 *
 * @param folder the environment's root folder
 */
record MotoEnvironment(Path folder) {

    private static final String PYTHON_REQUIRED =
            "moto needs Python 3.10 or newer as python3 with venv and pip, and access to the Python package index "
                    + "(on Debian and Ubuntu: apt install python3 python3-venv)";

    /** Returns the environment. Creates it on first use, which takes about a minute; concurrent processes wait. */
    static MotoEnvironment prepare() throws IOException {
        String requirements = BundledFile.read("requirements.txt");
        Path cache = cacheFolder();
        Files.createDirectories(cache);
        // The hash distinguishes environments of different requirements.
        String name = "moto-" + motoVersion(requirements) + "-" + Integer.toHexString(requirements.hashCode());
        MotoEnvironment environment = new MotoEnvironment(cache.resolve(name));
        try (FileChannel channel = FileChannel.open(
                        cache.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(environment.completionMarker())) {
                environment.install(requirements);
            }
        }
        return environment;
    }

    /** Returns the path of the Python interpreter. */
    Path python() {
        return folder.resolve("bin").resolve("python");
    }

    private Path completionMarker() {
        return folder.resolve("complete");
    }

    private void install(String requirements) throws IOException {
        Path cache = cacheFolder();
        ShellCommand.run(List.of("python3", "-m", "venv", "--clear", folder.toString()), cache, PYTHON_REQUIRED);
        Path list = Files.writeString(folder.resolve("requirements.txt"), requirements);
        ShellCommand.run(
                List.of(python().toString(), "-m", "pip", "install", "--quiet", "--no-deps", "-r", list.toString()),
                cache,
                PYTHON_REQUIRED);
        Files.createFile(completionMarker());
    }

    private static String motoVersion(String requirements) {
        return requirements
                .lines()
                .filter(line -> line.startsWith("moto=="))
                .map(line -> line.substring("moto==".length()))
                .findFirst()
                .orElseThrow();
    }

    private static Path cacheFolder() {
        @Nullable String cache = System.getenv("XDG_CACHE_HOME");
        Path root =
                cache == null || cache.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return root.resolve("pulumi-aws-ecs");
    }
}
