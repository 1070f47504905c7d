package awsecs.harness;

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
import java.util.concurrent.TimeUnit;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** A plugin, started as the engine starts it: a process that prints its port first and is then spoken to by gRPC. */
public final class PluginProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Process process;
    private final BufferedReader stdout;
    private final String port;
    private final ManagedChannel channel;

    private PluginProcess(Process process, BufferedReader stdout, String port) {
        this.process = process;
        this.stdout = stdout;
        this.port = port;
        channel = OkHttpChannelBuilder.forAddress("127.0.0.1", Integer.parseInt(port))
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
        try {
            var process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
            var stdout = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            var line = stdout.readLine();
            if (line == null || !line.matches("[0-9]+")) {
                process.destroyForcibly();
                throw new IllegalStateException("the first line on stdout is no port: " + line);
            }
            return new PluginProcess(process, stdout, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the port that it printed. */
    public int port() {
        return Integer.parseInt(port);
    }

    /** Returns a client whose calls fail when they are not answered within a generous time. */
    public ResourceProviderBlockingStub client() {
        return ResourceProviderGrpc.newBlockingStub(channel).withDeadlineAfter(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Returns the process, for signals and for its end. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Ends the plugin with a signal that it can answer, and returns what it printed after its port: nothing, it is hoped. */
    public String stop() {
        channel.shutdownNow();
        // Through the handle: Process.destroy would also close the streams that are still to be read.
        process.toHandle().destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the plugin did not end on SIGTERM");
            }
            return stdout.lines().reduce("", (all, line) -> all + line + "\n");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the plugin ended", e);
        }
    }

    @Override
    public void close() {
        channel.shutdownNow();
        process.destroyForcibly();
    }
}
