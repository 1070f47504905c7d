package io.github.pulumiawsecs.provider.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages at the project's root lead to files that are there; for those in docs/, {@code make docs} sees to that. */
class LinksTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)[^)]*\\)");

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        var broken = new ArrayList<String>();
        for (var page : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")) {
            LINK.matcher(Files.readString(ROOT.resolve(page)))
                    .results()
                    .map(link -> link.group(1))
                    .filter(target -> !Files.exists(ROOT.resolve(target)))
                    .forEach(target -> broken.add(page + ": " + target));
        }
        assertThat(broken).isEmpty();
    }
}
