package io.github.pulumiawsecs.enginetests;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A page of {@code docs/} whose programs and commands the tests run.
 *
 * @param text the Markdown text
 */
record Guide(String text) {
    private static final Pattern COMMAND = Pattern.compile("^(pulumi|aws|curl) [^#\n]*(?:# fails)?", Pattern.MULTILINE);
    /** The comment of a command that fails. */
    static final String FAILS = "# fails";

    private static final Pattern PROGRAM = Pattern.compile("```yaml\n(name:.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    static Guide load(String name) throws IOException {
        return new Guide(Files.readString(Toolchain.docs().resolve(name)));
    }

    /** Returns the commands of {@code pulumi}, {@code aws} and {@code curl}, in order, with the comment {@code # fails}. */
    List<String> commands() {
        return COMMAND.matcher(text)
                .results()
                .map(found -> found.group().strip())
                .toList();
    }

    /** Returns the complete YAML programs, in order. */
    List<String> programs() {
        return PROGRAM.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** Returns the arguments of a command, split like in a shell. */
    static String[] parse(String command) {
        return WORD.matcher(command)
                .results()
                .skip(1)
                .map(word ->
                        word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3))
                .toArray(String[]::new);
    }
}
