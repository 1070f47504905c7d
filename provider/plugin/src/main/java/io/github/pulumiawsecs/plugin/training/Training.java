package io.github.pulumiawsecs.plugin.training;

import io.github.pulumiawsecs.harness.PluginProcess;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.Seed;
import io.github.pulumiawsecs.simulator.SimulatorSettings;
import io.github.pulumiawsecs.simulator.model.Timing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes the AOT cache of a plugin's folder: starts the plugin with the very options of its launcher, takes it through a
 * {@link Session}, and has the JVM write down which classes that took.
 */
public final class Training {
    /** Fast, but nothing is steady or gone at once, so that waits are rehearsed too. */
    private static final Timing PACE = new Timing(Duration.ZERO, Duration.ofMillis(500), Duration.ofMillis(500));

    private Training() {}

    /**
     * Runs the training for the plugin's folder given as the only argument.
     *
     * @throws IOException when the folder cannot be read
     * @throws IllegalStateException when the session fails or leaves no cache
     */
    public static void main(String... args) throws IOException {
        var plugin = Path.of(args[0]);
        var jar = theOnlyJar(plugin.resolve("lib"));
        var cache = Path.of(jar.toString().replaceAll("\\.jar$", ".aot"));
        Files.deleteIfExists(cache);

        var command = new ArrayList<>(List.of(
                plugin.resolve("runtime/bin/java").toString(),
                "@" + plugin.resolve("lib/jvm.options"),
                "-XX:AOTCacheOutput=" + cache,
                "-cp",
                jar.toString(),
                "io.github.pulumiawsecs.plugin.Main"));
        try (var simulator = EcsSimulator.start(SimulatorSettings.defaults().withTiming(PACE));
                var engine = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var process = PluginProcess.start(with(command, engine), environment())) {
            Seed.apply(simulator);
            new Session(process::client, simulator.endpoint()).run();
            // The JVM tells on stdout that it writes the cache; only a training session may do that.
            process.stop();
        }
        if (!Files.exists(cache)) {
            throw new IllegalStateException("the training session left no AOT cache at " + cache);
        }
        // By the same old time of both the launcher sees that nothing has to be put right.
        Files.setLastModifiedTime(cache, Files.getLastModifiedTime(jar));
    }

    /** The engine is only there to be connected to. */
    private static List<String> with(List<String> command, ServerSocket engine) {
        command.add("127.0.0.1:" + engine.getLocalPort());
        return command;
    }

    /** Nothing of the builder's own AWS settings: a training session must not reach an account. */
    private static Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("AWS_REGION", "us-east-1"),
                Map.entry("AWS_PROFILE", ""),
                Map.entry("AWS_CONFIG_FILE", "/dev/null"),
                Map.entry("AWS_SHARED_CREDENTIALS_FILE", "/dev/null"),
                Map.entry("AWS_ACCESS_KEY_ID", "training"),
                Map.entry("AWS_SECRET_ACCESS_KEY", "training"),
                Map.entry("AWS_SESSION_TOKEN", ""),
                // The configuration leads to the simulator. Set here, it would hide from the plugin's rehearsal how
                // AWS's
                // own endpoint is found, which is what every user's start does.
                Map.entry("AWS_ENDPOINT_URL", ""),
                Map.entry("AWS_ENDPOINT_URL_ECS", ""),
                Map.entry("AWS_ENDPOINT_URL_STS", ""),
                Map.entry("PULUMI_HOME", "/dev/null"));
    }

    private static Path theOnlyJar(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
            if (jars.size() != 1) {
                throw new IllegalStateException("expected one jar in " + folder + ", found " + jars);
            }
            return jars.getFirst();
        }
    }
}
