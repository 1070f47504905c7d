package io.github.pulumiawsecs.provider.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Code blocks of pages that repeat files of the repository. */
final class QuotedFiles {
    /** A marker with the path of the file, and the code block after it. */
    private static final Pattern QUOTE =
            Pattern.compile("(<!-- copy of (\\S+) -->\n\n```text\n).*?(```\n)", Pattern.DOTALL);

    /** By the language of the code block: the main file of the example. */
    private static final Map<String, String> PROGRAMS = Map.of(
            "typescript", "index.ts",
            "python", "__main__.py",
            "go", "main.go",
            "java", "src/main/java/example/App.java",
            "yaml", "Pulumi.yaml");

    private QuotedFiles() {}

    /** Returns the page with each code block after a marker replaced by the marker's file. */
    static String updateQuotes(String page, Path root) throws IOException {
        var updated = new StringBuilder();
        var quote = QUOTE.matcher(page);
        while (quote.find()) {
            var content = Files.readString(root.resolve(quote.group(2)));
            quote.appendReplacement(updated, Matcher.quoteReplacement(quote.group(1) + content + quote.group(3)));
        }
        return quote.appendTail(updated).toString();
    }

    /**
     * Returns the page with the programs of {@code examples/task-set-LANGUAGE}, each in the first code block of its
     * language.
     *
     * @throws IllegalArgumentException when the page has no code block for an example
     */
    static String updatePrograms(String page, Path examples) throws IOException {
        var updated = page;
        try (var folders = Files.newDirectoryStream(examples, "task-set-*")) {
            for (var folder : folders) {
                updated = updateProgram(updated, folder);
            }
        }
        return updated;
    }

    private static String updateProgram(String page, Path example) throws IOException {
        var language = example.getFileName().toString().substring("task-set-".length());
        var file = PROGRAMS.get(language);
        var block =
                Pattern.compile("```" + language + "\n.*?```", Pattern.DOTALL).matcher(page);
        if (file == null || !block.find()) {
            throw new IllegalArgumentException("the overview shows no program in " + language + " for " + example);
        }
        // The examples name the plugin's folder in this repository; users install the plugin.
        var program = Files.readString(example.resolve(file)).replaceAll("(?m)^plugins:\\n( .*\\n)+", "");
        return block.replaceFirst(Matcher.quoteReplacement("```" + language + "\n" + program + "```"));
    }
}
