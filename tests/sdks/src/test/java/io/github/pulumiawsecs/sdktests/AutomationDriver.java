package io.github.pulumiawsecs.sdktests;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** A process in the language of the program that reads operations from standard input and prints results as JSON. */
final class AutomationDriver implements Driver {
    /** The time limit of one operation; most take seconds. */
    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    private final Process process;
    private final Duration timeout;
    private final BufferedReader answers;
    private final Writer operations;

    /** Starts the process. */
    AutomationDriver(ProcessBuilder builder) {
        this(builder, TIMEOUT);
    }

    /** Starts the process with a time limit for each operation. */
    AutomationDriver(ProcessBuilder builder, Duration timeout) {
        this.timeout = timeout;
        try {
            process = builder.start();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        answers = process.inputReader();
        operations = process.outputWriter();
    }

    @Override
    public Result perform(String operation) throws IOException {
        operations.write(operation + "\n");
        operations.flush();
        var line = awaitAnswer(operation);
        var answer = JsonParser.parseString(line).getAsJsonObject();
        if (answer.has("failure")) {
            throw new IllegalStateException(
                    operation + ": " + answer.get("failure").getAsString());
        }
        var outputs = answer.get("outputs") instanceof JsonObject object ? object : new JsonObject();
        return new Result(
                answer.has("shown") ? answer.get("shown").getAsString() : "",
                outputs.entrySet().stream()
                        .collect(Collectors.toMap(
                                output -> output.getKey(),
                                output -> output.getValue().getAsString())));
    }

    private String awaitAnswer(String operation) {
        try {
            return CompletableFuture.supplyAsync(this::read)
                    .get(timeout.toMillis(), TimeUnit.MILLISECONDS)
                    .orElseThrow(() -> new IllegalStateException(
                            "The driver ended during '" + operation + "'. Next: see its output above."));
        } catch (TimeoutException none) {
            CommandRunner.end(process);
            throw new IllegalStateException(
                    "The driver did not answer '" + operation + "' within " + timeout + ".", none);
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException("No answer to '" + operation + "'.", failed);
        }
    }

    private Optional<String> read() {
        try {
            return Optional.ofNullable(answers.readLine());
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** The process ends at the end of its input; otherwise it is killed with its children. */
    @Override
    public void close() {
        try {
            operations.close();
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The driver did not end within " + timeout + ".");
            }
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("The driver was not waited for.", interrupted);
        } finally {
            CommandRunner.end(process);
        }
    }
}
