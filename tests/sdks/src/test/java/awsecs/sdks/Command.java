package awsecs.sdks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How commands are run somewhere.
 *
 * @param folder where they work
 * @param environment what they find in their environment on top of what these tests do
 */
record Command(Path folder, Map<String, String> environment) {
    private static final int PATIENCE_MINUTES = 5;

    /** The same with more in the environment. */
    Command with(Map<String, String> more) {
        var all = new HashMap<>(environment);
        all.putAll(more);
        return new Command(folder, all);
    }

    /** Runs a command that is to succeed, and returns what it printed. */
    String run(String... words) throws IOException, InterruptedException {
        var builder = builder(words).redirectErrorStream(true);
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        assertThat(process.waitFor())
                .as(String.join(" ", words) + "\n" + output)
                .isZero();
        return output;
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
