package io.github.pulumiawsecs.framework.schema.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferencePageTest {
    private final String page = ReferencePage.write(FilesPackage.describe(), FilesPackage.TEXTS);

    @Test
    void hasSectionsOfEveryResourceAndFunction() {
        assertThat(page.lines().filter(line -> line.startsWith("## ")))
                .containsExactly(
                        "## File",
                        "## File inputs",
                        "## File outputs",
                        "## File list",
                        "## Folder",
                        "## Folder inputs",
                        "## Folder outputs",
                        "## getFile",
                        "## Provider configuration");
    }

    @Test
    void describesInput() {
        assertThat(page).contains("""
                ### `path`

                string, required; a change replaces the resource

                Path of the file.

                - Rule: must not be empty
                - Example: `"a.txt"`
                """);
    }

    @Test
    void escapesPipesInTables() {
        assertThat(page).contains("| `checksum` | string | Checksum \\| SHA-256. Optional. Volatile. |");
    }

    @Test
    void linksFunctionResultToResource() {
        assertThat(page).contains("Result: every output of [File](#file-outputs).");
    }

    @Test
    void requiresExampleOfEveryResource() {
        var texts = new ReferenceTexts("", "", Map.of(), FilesPackage.TEXTS.configurationExample());
        assertThatThrownBy(() -> ReferencePage.write(FilesPackage.describe(), texts))
                .hasMessageContaining("files:index:File");
    }
}
