package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The Pulumi CLI, in a workspace.
 *
 * @param workspace where it works
 * @param environment what it finds in its environment on top of the workspace's own
 */
record Cli(Workspace workspace, Map<String, String> environment) {
    private static final int PATIENCE_SECONDS = 120;

    Cli(Workspace workspace) {
        this(workspace, Map.of());
    }

    /**
     * What came of a command.
     *
     * @param status its exit status
     * @param output what it printed, errors included
     */
    record Result(int status, String output) {}

    /** Runs a command to its end. */
    Result run(String... command) throws IOException, InterruptedException {
        var process = start(command);
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("pulumi " + String.join(" ", command) + " does not end: " + output);
        }
        return new Result(process.exitValue(), output);
    }

    /** Runs a command that is to succeed, and returns what it printed. */
    String succeed(String... command) throws IOException, InterruptedException {
        var result = run(command);
        assertThat(result.status())
                .as("pulumi " + String.join(" ", command) + "\n" + result.output())
                .isZero();
        return result.output();
    }

    /** Works on a resource, or calls a function, without a program; returns what was printed. */
    String doing(String... what) throws IOException, InterruptedException {
        var plugin = workspace.plugin().resolve("pulumi-resource-aws-ecs").toString();
        return succeed(Stream.of(Stream.of("do"), Stream.of(what), Stream.of("--package", plugin))
                .flatMap(words -> words)
                .toArray(String[]::new));
    }

    /**
     * Starts a command as a terminal does: in a group of processes of its own, and with an ear for SIGINT, which is deaf
     * in whatever a shell runs in the background.
     */
    Process start(String... command) throws IOException {
        var builder = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        "env",
                                        "--default-signal=INT",
                                        "setsid",
                                        Toolchain.pulumi().toString(),
                                        "--non-interactive",
                                        "--color",
                                        "never"),
                                Stream.of(command))
                        .toList())
                .directory(workspace.folder().toFile())
                .redirectErrorStream(true);
        var all = new HashMap<>(workspace.environment());
        all.put("PULUMI_STACK", Workspace.STACK);
        all.putAll(environment);
        builder.environment().putAll(all);
        var process = builder.start();
        process.getOutputStream().close();
        return process;
    }
}
