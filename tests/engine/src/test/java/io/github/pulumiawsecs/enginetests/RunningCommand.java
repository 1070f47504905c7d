package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A command of the CLI that runs in the background. */
final class RunningCommand {
    /** Shorter than any wait of the provider. */
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    RunningCommand(Process process) {
        this.process = process;
        reader = new Thread(this::read, "pulumi-output");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (var terminal = process.inputReader(StandardCharsets.UTF_8)) {
            terminal.lines().forEach(lines::add);
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private String output() {
        return String.join("\n", lines) + "\n";
    }

    /** Waits until the output contains a text. */
    RunningCommand awaitOutput(String text) throws InterruptedException {
        return await(() -> output().contains(text), "prints " + text);
    }

    /** Waits until a condition holds while the command runs. */
    RunningCommand await(BooleanSupplier condition, String description) throws InterruptedException {
        await(() -> condition.getAsBoolean() || !process.isAlive(), () -> description + ":\n" + output());
        assertThat(condition.getAsBoolean())
                .as(description + " before the command ends:\n" + output())
                .isTrue();
        return this;
    }

    /** Waits until a condition holds; fails after a minute. */
    static void await(BooleanSupplier condition, Supplier<String> description) throws InterruptedException {
        var deadline = Instant.now().plus(TIMEOUT);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(description).isBefore(deadline);
            Thread.sleep(20);
        }
    }

    /** Sends SIGINT to the process group, like Ctrl-C. */
    RunningCommand interrupt() throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-INT", "--", "-" + process.pid()).start();
        assertThat(kill.waitFor()).isZero();
        return this;
    }

    /** Kills the CLI, which contains the engine. */
    void kill() {
        process.destroyForcibly();
    }

    /** Waits for the end of the command; fails after a minute. */
    Cli.Result awaitEnd() throws InterruptedException {
        if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The command does not end:\n" + output());
        }
        reader.join();
        return new Cli.Result(process.exitValue(), output());
    }
}
