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

/** A command of the CLI that runs meanwhile. */
final class RunningCommand {
    /** No wait of the provider's ends by itself so soon. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

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

    /** Waits until the terminal shows that. */
    RunningCommand shows(String words) throws InterruptedException {
        return until(() -> output().contains(words), "shows " + words);
    }

    /** Waits until that is so. */
    RunningCommand until(BooleanSupplier wanted, String what) throws InterruptedException {
        until(() -> wanted.getAsBoolean() || !process.isAlive(), () -> what + ":\n" + output());
        assertThat(wanted.getAsBoolean())
                .as(what + " before it ends:\n" + output())
                .isTrue();
        return this;
    }

    /** Waits until something is so that must be so soon. */
    static void until(BooleanSupplier wanted, Supplier<String> what) throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (!wanted.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(deadline);
            Thread.sleep(20);
        }
    }

    /** Presses Ctrl-C. */
    RunningCommand interrupt() throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-INT", "--", "-" + process.pid()).start();
        assertThat(kill.waitFor()).isZero();
        return this;
    }

    /** Kills the CLI, and with it the engine. */
    void kill() {
        process.destroyForcibly();
    }

    /** Waits for the end, which must come soon. */
    Cli.Result ends() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("it does not end:\n" + output());
        }
        reader.join();
        return new Cli.Result(process.exitValue(), output());
    }
}
