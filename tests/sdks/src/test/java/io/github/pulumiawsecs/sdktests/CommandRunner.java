package io.github.pulumiawsecs.sdktests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs commands in a folder.
 *
 * @param folder the working directory
 * @param environment variables that are added to the environment of the tests
 */
record CommandRunner(Path folder, Map<String, String> environment) {
    /** The slowest command, a compilation without cache, takes two minutes. */
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    /** Returns a copy with more environment variables. */
    CommandRunner with(Map<String, String> more) {
        var all = new HashMap<>(environment);
        all.putAll(more);
        return new CommandRunner(folder, all);
    }

    /** Runs a command that must succeed, and returns its output. */
    String run(String... command) throws IOException, InterruptedException {
        return run(TIMEOUT, command);
    }

    /** Runs a command with a time limit. The output goes to a file, because children can keep a pipe open. */
    String run(Duration limit, String... command) throws IOException, InterruptedException {
        var printed = Files.createTempFile("command", ".log");
        try {
            var process = builder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(printed.toFile())
                    .start();
            process.getOutputStream().close();
            var ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            end(process);
            var output = Files.readString(printed);
            var description = String.join(" ", command) + "\n" + output;
            assertThat(ended).as("ends within %s: %s", limit, description).isTrue();
            assertThat(process.exitValue()).as(description).isZero();
            return output;
        } finally {
            Files.delete(printed);
        }
    }

    /** Kills a process and its children, and waits for their end. */
    static void end(Process process) {
        var all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .filter(ProcessHandle::destroyForcibly)
                .map(ProcessHandle::onExit)
                .toList();
        all.forEach(CompletableFuture::join);
    }

    /** Returns a builder for a process whose standard error goes to that of the tests. */
    ProcessBuilder builder(String... command) {
        var builder = new ProcessBuilder(List.of(command))
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        return builder;
    }
}
