package io.github.pulumiawsecs.simulator.moto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs a command to completion. */
final class ShellCommand {
    private ShellCommand() {}

    /** @throws IOException if the command cannot start or fails; the message has the next step and the command's output */
    static void run(List<String> command, Path folder, String nextStep) throws IOException {
        String commandLine = String.join(" ", command) + System.lineSeparator();
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new IOException(nextStep + ": " + commandLine + e.getMessage(), e);
        }
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(nextStep + ": " + commandLine + output);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while running " + String.join(" ", command), interrupted);
        }
    }
}
