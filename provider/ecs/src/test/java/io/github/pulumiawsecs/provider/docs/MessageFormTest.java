package io.github.pulumiawsecs.provider.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.testkit.MessageForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All messages in golden files have one form. */
class MessageFormTest {
    private static final Path ENGINE = Path.of("../../tests/engine/src/test/resources");
    private static final Path WIRE = Path.of("../../tests/wire/src/test/resources");

    /** An error of one line, or the list item of an error of several lines. */
    private static final Pattern ERROR = Pattern.compile("(?:error: (?!1 error)(.*)|\\t\\* ((?s:.*)))");

    private static final Pattern REASON = Pattern.compile("\\{\"reason\": \"(.*)\"}");

    @Test
    void rejectsTextsInOtherForms() {
        assertThat(List.of(
                        "The task set is not steady",
                        "task set a: is gone",
                        "task set a: is gone. Run pulumi up.",
                        "task set a: is gone. Next: Run pulumi up.",
                        "task set a: is gone Next: run pulumi up.",
                        "task set a: is gone. Next: run pulumi up"))
                .areNot(MessageForm.withNextStep());
    }

    @Test
    void findsOneFormInEngineOutput() {
        assertThat(messages(ENGINE, ".txt", ERROR)).hasSizeGreaterThan(20).are(MessageForm.withNextStep());
    }

    @Test
    void findsOneFormInWireMessages() {
        assertThat(messages(WIRE, ".jsonc", REASON)).hasSizeGreaterThan(5).are(MessageForm.ofCheckFailure());
    }

    private static List<String> messages(Path folder, String extension, Pattern pattern) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(extension))
                    .flatMap(file -> messages(file, pattern))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> messages(Path file, Pattern pattern) {
        try {
            return pattern.matcher(Files.readString(file)).results().map(MessageFormTest::text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(MatchResult found) {
        return (found.group(1) == null ? found.group(2) : found.group(1))
                .replace("\\\"", "\"")
                .strip();
    }
}
