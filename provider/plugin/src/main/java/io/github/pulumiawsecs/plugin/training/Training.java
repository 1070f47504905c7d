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
 * Creates the AOT cache of a plugin's folder: starts the plugin with the options of its launcher, runs a {@link TrainingWorkload},
 * and lets the JVM record the classes.
 */
public final class Training {
    /** Fast, but slow enough that the session includes waits. */
    private static final Timing TIMING = new Timing(Duration.ZERO, Duration.ofMillis(500), Duration.ofMillis(500));

    /** How long the JVM may take to write the cache: some seconds, on a busy machine a minute. */
    private static final Duration WRITE_TIMEOUT = Duration.ofMinutes(10);

    private Training() {}

    /**
     * Runs the training.
     *
     * @param args the plugin's folder
     * @throws IOException when the folder cannot be read
     * @throws IllegalStateException when the session fails or leaves no cache
     */
    public static void main(String... args) throws IOException {
        var plugin = Path.of(args[0]);
        var jar = findJar(plugin.resolve("lib"));
        var cache = Path.of(jar.toString().replaceAll("\\.jar$", ".aot"));
        Files.deleteIfExists(cache);

        var command = new ArrayList<>(List.of(
                plugin.resolve("runtime/bin/java").toString(),
                "@" + plugin.resolve("lib/jvm.options"),
                "-XX:AOTCacheOutput=" + cache,
                "-cp",
                jar.toString(),
                "io.github.pulumiawsecs.plugin.Main"));
        try (var simulator = EcsSimulator.start(SimulatorSettings.defaults().withTiming(TIMING));
                var engine = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var process = PluginProcess.start(with(command, engine), environment())) {
            Seed.apply(simulator);
            Seed.applyTaskSets(simulator);
            new TrainingWorkload(process::client, simulator.endpoint()).run();
            // The JVM reports on stdout that it writes the cache, which only this session allows.
            process.stop(WRITE_TIMEOUT);
        }
        if (!Files.exists(cache)) {
            throw new IllegalStateException("the training session did not create the AOT cache " + cache);
        }
        // The launcher expects the same modification time of both files.
        Files.setLastModifiedTime(cache, Files.getLastModifiedTime(jar));
    }

    /** Adds the address of an engine that only accepts the connection. */
    private static List<String> with(List<String> command, ServerSocket engine) {
        command.add("127.0.0.1:" + engine.getLocalPort());
        return command;
    }

    /** Overrides the AWS settings of the build machine: a training session must not reach an account. */
    private static Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("AWS_REGION", "us-east-1"),
                Map.entry("AWS_PROFILE", ""),
                // Without the variables of the two files: the search for them in the home is part of most starts.
                Map.entry("HOME", "/dev/null"),
                Map.entry("AWS_CONFIG_FILE", ""),
                Map.entry("AWS_SHARED_CREDENTIALS_FILE", ""),
                Map.entry("AWS_ACCESS_KEY_ID", "training"),
                Map.entry("AWS_SECRET_ACCESS_KEY", "training"),
                Map.entry("AWS_SESSION_TOKEN", ""),
                // The configuration has the simulator's endpoint. Variables would keep the SDK's warm-up from resolving
                // AWS's
                // own endpoint, as it does at each start of a user.
                Map.entry("AWS_ENDPOINT_URL", ""),
                Map.entry("AWS_ENDPOINT_URL_ECS", ""),
                Map.entry("AWS_ENDPOINT_URL_STS", ""),
                Map.entry("PULUMI_HOME", "/dev/null"));
    }

    private static Path findJar(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
            if (jars.size() != 1) {
                throw new IllegalStateException("expected one jar in " + folder + ", found " + jars);
            }
            return jars.getFirst();
        }
    }
}
