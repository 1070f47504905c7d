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

/** A process in the program's own language, which takes operations on its standard input and answers in JSON. */
final class AutomationDriver implements Driver {
    /** For one operation; those here take seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Duration patience;
    private final BufferedReader answers;
    private final Writer operations;

    /** Starts it. */
    AutomationDriver(ProcessBuilder builder) {
        this(builder, PATIENCE);
    }

    /** Starts it, with a limit for each operation. */
    AutomationDriver(ProcessBuilder builder, Duration patience) {
        this.patience = patience;
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
        var line = answerTo(operation);
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

    private String answerTo(String operation) {
        try {
            return CompletableFuture.supplyAsync(this::read)
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .orElseThrow(() -> new IllegalStateException(
                            "The driver ended at '" + operation + "'; its own words are above."));
        } catch (TimeoutException none) {
            ShellCommand.end(process);
            throw new IllegalStateException(
                    "The driver does not answer '" + operation + "' within " + patience + ".", none);
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

    /** It ends when there are no more operations. When it does not, it is ended, with all that it has started. */
    @Override
    public void close() {
        try {
            operations.close();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The driver does not end within " + patience + ".");
            }
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("The driver was not waited for.", interrupted);
        } finally {
            ShellCommand.end(process);
        }
    }
}
