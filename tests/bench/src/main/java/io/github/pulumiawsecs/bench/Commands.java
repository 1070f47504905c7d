package io.github.pulumiawsecs.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs commands to their end. */
final class Commands {
    private Commands() {}

    static String run(List<String> command) {
        return run(new ProcessBuilder(command));
    }

    /**
     * Runs a command and returns its output.
     *
     * @throws IllegalStateException when the command fails
     */
    static String run(ProcessBuilder builder) {
        try {
            var process = builder.redirectErrorStream(true).start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(builder.command() + " failed: " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
