package io.github.pulumiawsecs.provider.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Relative links lead to existing files. {@code make docs} also checks the anchors inside docs/. */
class LinksTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)[^)]*\\)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "CONTRIBUTING.md",
                "CHANGELOG.md",
                "provider/framework/README.md",
                "provider/plugin/PERFORMANCE.md",
                "provider/plugin/README.md",
                "tests/corpus/README.md",
                "tests/simulator/README.md"
            })
    void linksOfPageExist(String page) throws IOException {
        assertThat(brokenLinks(ROOT.resolve(page))).isEmpty();
    }

    @Test
    void resolvesEveryLink() throws IOException {
        var broken = new ArrayList<String>();
        try (var pages = Files.newDirectoryStream(ROOT.resolve("docs"), "*.md")) {
            for (var page : pages) {
                broken.addAll(brokenLinks(page));
            }
        }
        assertThat(broken).isEmpty();
    }

    private static List<String> brokenLinks(Path page) throws IOException {
        return LINK.matcher(Files.readString(page))
                .results()
                .map(link -> link.group(1))
                .filter(target -> !Files.exists(page.resolveSibling(target)))
                .map(target -> page + ": " + target)
                .toList();
    }
}
