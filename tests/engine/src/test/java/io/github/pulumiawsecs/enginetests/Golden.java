package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Compares the output about task set {@code web} with golden files, which {@code make golden} regenerates.
 */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/io/github/pulumiawsecs/enginetests/endings");
    private static final Pattern PROGRESS =
            Pattern.compile("(?m)^ . {2}aws-ecs:index:TaskSet web .*\n|^\\^C received.*\n");
    private static final Pattern DIAGNOSTICS =
            Pattern.compile("(?m)^ {2}aws-ecs:index:TaskSet \\(web\\):\n(?: {4}.*\n)+");

    private Golden() {}

    /** Fails when {@code output} differs from the golden file of that name. */
    static void assertMatches(String output, String name) throws IOException {
        var file = FOLDER.resolve(name + ".txt");
        var shown = shown(output);
        if (System.getProperty("awsecs.golden", "").equals("write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, shown);
        }
        assertThat(shown).isEqualTo(Files.readString(file));
    }

    /** Returns the distinct progress lines and the diagnostics, with placeholders for times and ids. */
    private static String shown(String output) {
        var stable = output.replaceAll("\\d+(\\.\\d+)?s\\b", "Ns").replaceAll("ecs-svc/\\d+", "ecs-svc/ID");
        var shown = new StringBuilder();
        var last = "";
        for (var lines = PROGRESS.matcher(stable); lines.find(); ) {
            if (!lines.group().equals(last)) {
                last = lines.group();
                shown.append(last);
            }
        }
        DIAGNOSTICS
                .matcher(stable)
                .results()
                .forEach(block -> shown.append('\n').append(block.group()));
        return shown.toString();
    }
}
