package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What the terminal shows of the task set {@code web}, held against a file. After a change that is meant,
 * {@code -Dawsecs.golden=write} writes the files anew.
 */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/io/github/pulumiawsecs/enginetests/endings");
    private static final Pattern PROGRESS =
            Pattern.compile("(?m)^ . {2}aws-ecs:index:TaskSet web .*\n|^\\^C received.*\n");
    private static final Pattern DIAGNOSTICS =
            Pattern.compile("(?m)^ {2}aws-ecs:index:TaskSet \\(web\\):\n(?: {4}.*\n)+");

    private Golden() {}

    /** Fails when {@code output} does not show what the file of that name holds. */
    static void assertShows(String output, String name) throws IOException {
        var file = FOLDER.resolve(name + ".txt");
        var shown = shown(output);
        if (System.getProperty("awsecs.golden", "").equals("write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, shown);
        }
        assertThat(shown).isEqualTo(Files.readString(file));
    }

    /** The lines of its progress, each once, and what is said about it in the end; times and numbers left out. */
    private static String shown(String output) {
        var steady = output.replaceAll("\\d+(\\.\\d+)?s\\b", "Ns").replaceAll("ecs-svc/\\d+", "ecs-svc/ID");
        var shown = new StringBuilder();
        var last = "";
        for (var lines = PROGRESS.matcher(steady); lines.find(); ) {
            if (!lines.group().equals(last)) {
                last = lines.group();
                shown.append(last);
            }
        }
        DIAGNOSTICS.matcher(steady).results().forEach(said -> shown.append('\n').append(said.group()));
        return shown.toString();
    }
}
