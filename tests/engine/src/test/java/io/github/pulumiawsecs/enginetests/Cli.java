package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The Pulumi CLI in a workspace.
 *
 * @param workspace the workspace in which commands run
 * @param environment variables that are added to those of the workspace
 */
record Cli(Workspace workspace, Map<String, String> environment) {
    private static final int TIMEOUT_SECONDS = 120;

    Cli(Workspace workspace) {
        this(workspace, Map.of());
    }

    /**
     * The result of a command.
     *
     * @param status the exit status
     * @param output standard output and standard error
     */
    record Result(int status, String output) {}

    /** Runs a command and waits for its end. */
    Result run(String... command) throws IOException, InterruptedException {
        var process = start(command);
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("pulumi " + String.join(" ", command) + " did not end: " + output);
        }
        return new Result(process.exitValue(), output);
    }

    /** Runs a command that must succeed, and returns its output. */
    String succeed(String... command) throws IOException, InterruptedException {
        var result = run(command);
        assertThat(result.status())
                .as("pulumi " + String.join(" ", command) + "\n" + result.output())
                .isZero();
        return result.output();
    }

    /** Runs {@code pulumi do}, which needs no program, and returns its output. */
    String runDo(String... arguments) throws IOException, InterruptedException {
        var plugin = workspace.plugin().resolve("pulumi-resource-aws-ecs").toString();
        return succeed(Stream.of(Stream.of("do"), Stream.of(arguments), Stream.of("--package", plugin))
                .flatMap(words -> words)
                .toArray(String[]::new));
    }

    /**
     * Starts a command like a terminal: in its own process group and with the default action for SIGINT, which shells
     * ignore for background commands.
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
        all.putAll(environment);
        builder.environment().putAll(all);
        var process = builder.start();
        process.getOutputStream().close();
        return process;
    }
}
