package io.github.pulumiawsecs.harness;

import io.grpc.ManagedChannel;
import io.grpc.okhttp.OkHttpChannelBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** A plugin, started as the engine starts it: a process that prints its port first and is then spoken to by gRPC. */
public final class PluginProcess implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** What the engine itself accepts. */
    private static final int MAX_MESSAGE_BYTES = 400 << 20;

    private final Process process;
    private final BufferedReader stdout;
    private final CompletableFuture<String> stderr;
    private final int port;
    private final ManagedChannel channel;

    private PluginProcess(Process process, BufferedReader stdout, CompletableFuture<String> stderr, int port) {
        this.process = process;
        this.stdout = stdout;
        this.stderr = stderr;
        this.port = port;
        channel = OkHttpChannelBuilder.forAddress("127.0.0.1", port)
                .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                .usePlaintext()
                .build();
    }

    /**
     * Starts the plugin and waits for its port.
     *
     * @param environment added to this process's own; an empty value removes the variable
     * @throws IllegalStateException when the first line is no port
     */
    public static PluginProcess start(List<String> command, Map<String, String> environment) {
        var builder = new ProcessBuilder(command);
        environment.forEach((name, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        return start(builder);
    }

    /**
     * Starts the plugin that {@code builder} describes and waits for its port.
     *
     * @throws IllegalStateException when the first line is no port
     */
    public static PluginProcess start(ProcessBuilder builder) {
        try {
            var process = builder.start();
            var stdout = process.inputReader(StandardCharsets.UTF_8);
            var stderr = readStderr(process);
            var line = stdout.readLine();
            if (line == null || !line.matches("[0-9]+")) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "the first line on stdout is no port: " + line + "; on stderr: " + stderr.join());
            }
            return new PluginProcess(process, stdout, stderr, Integer.parseInt(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads all along, so that a plugin that says a lot is not held up. */
    private static CompletableFuture<String> readStderr(Process process) {
        var said = new CompletableFuture<String>();
        Thread.ofVirtual()
                .name("plugin-stderr")
                .start(() -> said.complete(readRemaining(
                        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8)))));
        return said;
    }

    private static String readRemaining(BufferedReader from) {
        var all = new StringBuilder();
        try {
            from.lines().forEach(line -> all.append(line).append('\n'));
        } catch (UncheckedIOException _) {
            // Whoever closes the plugin closes what it says; what came before counts.
        }
        return all.toString();
    }

    /** Returns the port that it printed. */
    public int port() {
        return port;
    }

    /** Returns a client whose calls fail when they are not answered within a generous time. */
    public ResourceProviderBlockingStub client() {
        return ResourceProviderGrpc.newBlockingStub(channel).withDeadlineAfter(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    }

    /** Returns the process, for signals and for its end. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Waits for the plugin to end by itself, at most that long, and tells whether it did. */
    public boolean awaitExit(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the plugin ran", e);
        }
    }

    /** Ends the plugin with a signal that it can answer, and returns what it printed after its port: nothing, it is hoped. */
    public String stop() {
        channel.shutdownNow();
        // Through the handle: Process.destroy would also close the streams that are still to be read.
        process.toHandle().destroy();
        if (!awaitExit(TIMEOUT)) {
            process.destroyForcibly();
            throw new IllegalStateException("the plugin did not end on SIGTERM");
        }
        return readRemaining(stdout);
    }

    /** Returns all that the plugin, which has ended, said on stderr. */
    public String stderr() {
        return stderr.join();
    }

    @Override
    public void close() {
        channel.shutdownNow();
        process.destroyForcibly();
    }
}
