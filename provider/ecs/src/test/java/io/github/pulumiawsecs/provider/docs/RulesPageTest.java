package io.github.pulumiawsecs.provider.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.provider.taskset.TaskSetSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The rules in README.md are those of the table; {@code make schema} writes them anew. */
class RulesPageTest {
    private static final Path FILE = Path.of("../../README.md");
    private static final String BEGIN = "<!-- rules: written by `make schema` -->\n";
    private static final String END = "<!-- end of rules -->\n";

    @Test
    void rulesInTheReadmeAreUpToDate() throws IOException {
        var readme = Files.readString(FILE);
        var upToDate = readme.substring(0, readme.indexOf(BEGIN) + BEGIN.length())
                + "\n"
                + RulesTable.of(TaskSetSchema.TYPE)
                + "\n"
                + readme.substring(readme.indexOf(END));
        if (Boolean.getBoolean("readme.write")) {
            Files.writeString(FILE, upToDate);
        }
        assertThat(FILE).as("run `make schema` and commit the result").hasContent(upToDate);
    }

    @Test
    void everyRuleIsASentenceThatFollowsItsProperty() {
        assertThat(RulesTable.of(TaskSetSchema.TYPE).lines())
                .filteredOn(line -> line.startsWith("| `"))
                .hasSizeGreaterThan(30)
                .allSatisfy(line -> assertThat(line).matches("\\| `.+` \\| [a-zA-Z].*[^. ] \\|"));
    }
}
