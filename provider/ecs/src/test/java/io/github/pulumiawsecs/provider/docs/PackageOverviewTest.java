package io.github.pulumiawsecs.provider.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The layout in CONTRIBUTING.md lists every package. */
class PackageOverviewTest {
    private static final Path ROOT = Path.of("../..");

    @ParameterizedTest
    @CsvSource({"framework, framework", "ecs, provider"})
    void listsEveryPackage(String module, String root) throws IOException {
        var sources = ROOT.resolve("provider/" + module + "/src/main/java/io/github/pulumiawsecs/" + root);
        var page = Files.readString(ROOT.resolve("CONTRIBUTING.md"));
        try (var files = Files.walk(sources)) {
            var packages = files.filter(file -> file.endsWith("package-info.java"))
                    .map(file -> sources.relativize(file.getParent()).toString().replace('/', '.'))
                    .filter(name -> !name.isEmpty())
                    .toList();
            assertThat(packages)
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(page).contains("\n| `" + name + "` |"));
        }
    }
}
