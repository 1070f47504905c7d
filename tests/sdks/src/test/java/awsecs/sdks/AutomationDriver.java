package awsecs.sdks;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A process in the program's own language, which takes operations on its standard input and answers in JSON. */
final class AutomationDriver implements Driver {
    private final Process process;
    private final BufferedReader answers;
    private final Writer operations;

    /** Starts it. */
    AutomationDriver(ProcessBuilder builder) {
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
        var line = answers.readLine();
        if (line == null) {
            throw new IllegalStateException("The driver ended at '" + operation + "'; its own words are above.");
        }
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

    @Override
    public void close() {
        try (operations) {
            operations.flush();
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
}
