package io.github.pulumiawsecs.provider.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that list guarantees name tests that exist, and quote messages of the code. */
class GuaranteePagesTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final Pattern QUOTED_ERROR = Pattern.compile("(?m)^\\| `([^`]+)` \\|");
    private static final Pattern CONCATENATION = Pattern.compile("\"\\s*\\+\\s*\"");

    @ParameterizedTest
    @ValueSource(strings = {"networks-and-credentials.md", "reliability.md"})
    void namesExistingTests(String page) throws IOException {
        var tests = find(TEST, read(page));

        assertThat(tests).hasSizeGreaterThan(10);
        assertThat(fileNames())
                .containsAll(tests.stream().map(test -> test + ".java").toList());
    }

    @Test
    void quotesMessagesOfCode() throws IOException {
        var page = read("networks-and-credentials.md");
        var errors = find(QUOTED_ERROR, page.substring(page.indexOf("## Errors"), page.indexOf("## Tests")));

        assertThat(errors).hasSizeGreaterThan(10);
        var code = sources();
        for (var error : errors) {
            // The name of the setting is a value in the code.
            var texts = Stream.of(error.replaceFirst("^[A-Za-z_.]+: ", "")
                            .split("…[:;]?|\\([A-Z_]+\\)|(?<=HTTP) \\d+|NTLM", -1))
                    .map(String::strip)
                    .filter(text -> text.length() > 3);
            assertThat(texts).as(error).allMatch(code::contains);
        }
    }

    private static List<String> find(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static String read(String page) throws IOException {
        return Files.readString(ROOT.resolve("docs").resolve(page));
    }

    private static Set<String> fileNames() throws IOException {
        try (var provider = Files.walk(ROOT.resolve("provider"));
                var tests = Files.walk(ROOT.resolve("tests"))) {
            return Stream.concat(provider, tests)
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toSet());
        }
    }

    private static String sources() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.append(CONCATENATION.matcher(Files.readString(file)).replaceAll(""));
            }
        }
        return all.toString();
    }
}
