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

/** A plugin process, started like the engine starts it: it prints its port and then serves gRPC. */
public final class PluginProcess implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** The engine's limit. */
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
     * Starts a plugin and waits for its port.
     *
     * @param environment variables to set in addition to this process's environment; an empty value removes the variable
     * @throws IllegalStateException if the first line of output is not a port
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
     * Starts a plugin with {@code builder} and waits for its port.
     *
     * @throws IllegalStateException if the first line of output is not a port
     */
    public static PluginProcess start(ProcessBuilder builder) {
        try {
            var process = builder.start();
            var stdout = process.inputReader(StandardCharsets.UTF_8);
            var stderr = readStderr(process);
            var line = stdout.readLine();
            if (line == null || !line.matches("[0-9]+")) {
                // Process.destroyForcibly would close the streams, too, before they are read.
                process.toHandle().destroyForcibly();
                throw new IllegalStateException(
                        "the first line of stdout is not a port (got " + line + "). stderr: " + stderr.join());
            }
            return new PluginProcess(process, stdout, stderr, Integer.parseInt(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads stderr continuously, because a full pipe would block the plugin. */
    private static CompletableFuture<String> readStderr(Process process) {
        var output = new CompletableFuture<String>();
        Thread.ofVirtual()
                .name("plugin-stderr")
                .start(() -> output.complete(readRemaining(
                        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8)))));
        return output;
    }

    private static String readRemaining(BufferedReader reader) {
        var text = new StringBuilder();
        try {
            reader.lines().forEach(line -> text.append(line).append('\n'));
        } catch (UncheckedIOException _) {
            // Closing the process closes its streams. Keep the output read so far.
        }
        return text.toString();
    }

    /** Returns the port that the plugin printed. */
    public int port() {
        return port;
    }

    /** Returns a client whose calls have a deadline of 20 s. */
    public ResourceProviderBlockingStub client() {
        return ResourceProviderGrpc.newBlockingStub(channel).withDeadlineAfter(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    }

    /** Returns the process handle, for example to send signals. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Waits for the plugin to exit and returns whether it did within {@code timeout}. */
    public boolean awaitExit(Duration timeout) {
        try {
            return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the plugin to exit", e);
        }
    }

    /**
     * Stops the plugin with SIGTERM and returns its output on stdout after the port.
     *
     * @throws IllegalStateException if the plugin does not exit within 20 s
     */
    public String stop() {
        return stop(TIMEOUT);
    }

    /**
     * Stops the plugin with SIGTERM and returns its output on stdout after the port.
     *
     * @throws IllegalStateException if the plugin does not exit within {@code timeout}
     */
    public String stop(Duration timeout) {
        channel.shutdownNow();
        // Process.destroy would close the streams, too, before they are read.
        process.toHandle().destroy();
        if (!awaitExit(timeout)) {
            process.destroyForcibly();
            throw new IllegalStateException("the plugin did not exit on SIGTERM");
        }
        return readRemaining(stdout);
    }

    /** Returns the stderr output of the plugin; waits until the plugin has exited. */
    public String stderr() {
        return stderr.join();
    }

    @Override
    public void close() {
        channel.shutdownNow();
        process.destroyForcibly();
    }
}
