package io.github.pulumiawsecs.wiretests.plugin;

import io.github.pulumiawsecs.harness.PluginProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A way to start the plugin, in an environment that owes nothing to whoever runs the tests. Immutable. */
public record PluginLauncher(List<String> command, Map<String, String> environment, Path directory, Path stdin) {

    /** The folder that {@code make build} leaves. */
    public static final Path FOLDER = Path.of(System.getProperty("awsecs.plugin", "provider/plugin/target/plugin"))
            .toAbsolutePath()
            .normalize();

    /** The name by which the engine looks for the plugin. */
    public static final String NAME = "pulumi-resource-aws-ecs";

    public PluginLauncher {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Returns the way to start the built plugin. */
    public static PluginLauncher plugin() {
        if (!Files.isExecutable(FOLDER.resolve(NAME))) {
            throw new IllegalStateException("there is no plugin at " + FOLDER + ": run `make build` first");
        }
        return of(FOLDER.resolve(NAME).toString());
    }

    /** Returns the way to start a plugin by that command, in an environment where nothing of AWS's is set. */
    public static PluginLauncher of(String... command) {
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        return new PluginLauncher(
                List.of(command),
                Map.of(
                        "PATH",
                        "/usr/bin:/bin",
                        "HOME",
                        temporary.resolve("nobody-lives-here").toString(),
                        // Nobody answers there in a test; asking takes seconds.
                        "AWS_EC2_METADATA_DISABLED",
                        "true"),
                temporary,
                Path.of("/dev/null"));
    }

    /** Returns the same with more arguments. */
    public PluginLauncher saying(String... arguments) {
        var longer = new ArrayList<>(command);
        longer.addAll(Arrays.asList(arguments));
        return new PluginLauncher(longer, environment, directory, stdin);
    }

    /** Returns the same with a variable set. */
    public PluginLauncher with(String name, String value) {
        var changed = new LinkedHashMap<>(environment);
        changed.put(name, value);
        return new PluginLauncher(command, changed, directory, stdin);
    }

    /** Returns the same without a variable. */
    public PluginLauncher without(String name) {
        var changed = new LinkedHashMap<>(environment);
        changed.remove(name);
        return new PluginLauncher(command, changed, directory, stdin);
    }

    /** Returns the same, started from another working directory. */
    public PluginLauncher in(Path other) {
        return new PluginLauncher(command, environment, other, stdin);
    }

    /** Starts it and waits for its port. */
    public PluginProcess start() {
        var builder = new ProcessBuilder(command).directory(directory.toFile()).redirectInput(stdin.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return PluginProcess.start(builder);
    }
}
