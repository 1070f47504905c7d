package io.github.pulumiawsecs.simulator.moto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A command that runs to its end. */
final class ShellCommand {
    private ShellCommand() {}

    /** @throws IOException when it cannot be started or fails; the message has what to do, and what it printed */
    static void run(List<String> command, Path folder, String whatToDo) throws IOException {
        String shown = String.join(" ", command) + System.lineSeparator();
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException notThere) {
            throw new IOException(whatToDo + ": " + shown + notThere.getMessage(), notThere);
        }
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(whatToDo + ": " + shown + output);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while running " + String.join(" ", command), interrupted);
        }
    }
}
