package io.github.pulumiawsecs.provider.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.pulumiawsecs.framework.schema.docs.RulesTable;
import io.github.pulumiawsecs.provider.config.ProviderConfigSchema;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed files are those that {@code make schema} writes. */
class GeneratedFilesTest {
    private static final Path ROOT = Path.of("../..");

    static Stream<Arguments> files() throws IOException {
        return GeneratedFiles.render(ROOT, System.getProperty("project.version")).entrySet().stream()
                .map(file -> arguments(file.getKey(), file.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isUpToDate(Path file, String content) {
        assertThat(file).as("run `make schema` and commit the result").hasContent(content);
    }

    @Test
    void namesEverySettingOnInstallationPage() throws IOException {
        var page = Files.readString(ROOT.resolve("docs/installation-configuration.md"));
        assertThat(ProviderConfigSchema.TYPE.inputs())
                .allSatisfy(setting -> assertThat(page).contains("`" + setting.name() + "`"));
    }

    @Test
    void describesEachRuleInOneLine() {
        assertThat(RulesTable.write(TaskSetSchema.TYPE).lines())
                .filteredOn(line -> line.startsWith("| `"))
                .hasSizeGreaterThan(30)
                .allSatisfy(line -> assertThat(line).matches("\\| `.+` \\| [a-zA-Z].*[^. ] \\|"));
    }

    @Test
    void quotesThreeFailuresOnWaitingPage() throws IOException {
        assertThat(Files.readString(ROOT.resolve("docs/waiting.md"))).containsPattern("(?s)(<!-- copy of .*?){3}");
    }
}
