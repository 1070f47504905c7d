package io.github.pulumiawsecs.wiretests.plugin;

import io.github.pulumiawsecs.harness.PluginProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A command that starts the plugin in an isolated environment. Immutable. */
public record PluginLauncher(List<String> command, Map<String, String> environment, Path directory, Path stdin) {

    /** The build output. */
    public static final Path FOLDER = Path.of(System.getProperty("awsecs.plugin", "provider/plugin/target/plugin"))
            .toAbsolutePath()
            .normalize();

    /** The file name that the engine expects. */
    public static final String NAME = "pulumi-resource-aws-ecs";

    public PluginLauncher {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Returns a launcher for the built plugin. */
    public static PluginLauncher plugin() {
        if (!Files.isExecutable(FOLDER.resolve(NAME))) {
            throw new IllegalStateException(FOLDER + " has no plugin. Next: run `make build`.");
        }
        return of(FOLDER.resolve(NAME).toString());
    }

    /** Returns a launcher for a command, without AWS variables in the environment. */
    public static PluginLauncher of(String... command) {
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        return new PluginLauncher(
                List.of(command),
                Map.of(
                        "PATH",
                        "/usr/bin:/bin",
                        "HOME",
                        temporary.resolve("no-such-home").toString(),
                        // No test has a metadata service; the lookup takes seconds.
                        "AWS_EC2_METADATA_DISABLED",
                        "true"),
                temporary,
                Path.of("/dev/null"));
    }

    /** Returns a copy with more arguments. */
    public PluginLauncher withArguments(String... arguments) {
        var longer = new ArrayList<>(command);
        longer.addAll(Arrays.asList(arguments));
        return new PluginLauncher(longer, environment, directory, stdin);
    }

    /** Returns a copy with an environment variable. */
    public PluginLauncher with(String name, String value) {
        var changed = new LinkedHashMap<>(environment);
        changed.put(name, value);
        return new PluginLauncher(command, changed, directory, stdin);
    }

    /** Returns a copy without an environment variable. */
    public PluginLauncher without(String name) {
        var changed = new LinkedHashMap<>(environment);
        changed.remove(name);
        return new PluginLauncher(command, changed, directory, stdin);
    }

    /** Returns a copy with another working directory. */
    public PluginLauncher in(Path other) {
        return new PluginLauncher(command, environment, other, stdin);
    }

    /** Starts the plugin and waits for its port. */
    public PluginProcess start() {
        var builder = new ProcessBuilder(command).directory(directory.toFile()).redirectInput(stdin.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return PluginProcess.start(builder);
    }
}
