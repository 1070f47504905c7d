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
 * How commands are run somewhere.
 *
 * @param folder where they work
 * @param environment what they find in their environment on top of what these tests do
 */
record ShellCommand(Path folder, Map<String, String> environment) {
    /** The longest, a compilation on a machine that has compiled nothing yet, takes two minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** The same with more in the environment. */
    ShellCommand with(Map<String, String> more) {
        var all = new HashMap<>(environment);
        all.putAll(more);
        return new ShellCommand(folder, all);
    }

    /** Runs a command that is to succeed, and returns what it printed. */
    String run(String... words) throws IOException, InterruptedException {
        return run(PATIENCE, words);
    }

    /** The same within a limit. What it prints goes to a file, because a pipe is open for as long as any child of its. */
    String run(Duration limit, String... words) throws IOException, InterruptedException {
        var printed = Files.createTempFile("command", ".log");
        try {
            var process = builder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(printed.toFile())
                    .start();
            process.getOutputStream().close();
            var ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            end(process);
            var output = Files.readString(printed);
            var what = String.join(" ", words) + "\n" + output;
            assertThat(ended).as("ends within %s: %s", limit, what).isTrue();
            assertThat(process.exitValue()).as(what).isZero();
            return output;
        } finally {
            Files.delete(printed);
        }
    }

    /** Ends a process that is still there, and all that it has started, before it returns. */
    static void end(Process process) {
        var all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .filter(ProcessHandle::destroyForcibly)
                .map(ProcessHandle::onExit)
                .toList();
        all.forEach(CompletableFuture::join);
    }

    /** A process to talk to; what it prints to its standard error goes to these tests' own. */
    ProcessBuilder builder(String... words) {
        var builder = new ProcessBuilder(List.of(words))
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        return builder;
    }
}
