package io.github.pulumiawsecs.provider.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The programs of the registry's overview are the examples, which other tests run; {@code make schema} copies them anew. */
class OverviewPageTest {
    private static final Path FILE = Path.of("../../docs/_index.md");
    private static final Path EXAMPLES = Path.of("../../examples");

    /** The file of each example that is the program. */
    private static final Map<String, String> PROGRAMS = Map.of(
            "typescript", "index.ts",
            "python", "__main__.py",
            "go", "main.go",
            "java", "src/main/java/example/App.java",
            "yaml", "Pulumi.yaml");

    @Test
    void programsOfTheOverviewAreTheExamples() throws IOException {
        var upToDate = Files.readString(FILE);
        try (var folders = Files.newDirectoryStream(EXAMPLES, "task-set-*")) {
            for (var folder : folders) {
                upToDate = showing(folder, upToDate);
            }
        }
        if (Boolean.getBoolean("reference.write")) {
            Files.writeString(FILE, upToDate);
        }
        assertThat(FILE).as("run `make schema` and commit the result").hasContent(upToDate);
    }

    private static String showing(Path example, String page) throws IOException {
        var language = example.getFileName().toString().substring("task-set-".length());
        assertThat(PROGRAMS).as("the program of " + example).containsKey(language);
        var program = Files.readString(example.resolve(PROGRAMS.get(language)))
                // Where this project keeps the plugin is nobody else's business.
                .replaceAll("(?m)^plugins:\\n( .*\\n)+", "");
        var block =
                Pattern.compile("```" + language + "\\n.*?```", Pattern.DOTALL).matcher(page);
        assertThat(block.find()).as("a program in " + language).isTrue();
        return block.replaceFirst(Matcher.quoteReplacement("```" + language + "\n" + program + "```"));
    }
}
