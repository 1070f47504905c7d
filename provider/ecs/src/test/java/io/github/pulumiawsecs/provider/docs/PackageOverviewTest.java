package io.github.pulumiawsecs.provider.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.provider.EcsRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The layout in CONTRIBUTING.md lists every package of the provider. */
class PackageOverviewTest {
    @Test
    void listsEveryPackage() throws IOException {
        var sources = Path.of("src/main/java/io/github/pulumiawsecs/provider");
        // The row of the first resource type stands for all.
        var furtherTypes = EcsRegistry.RESOURCES.stream()
                .skip(1)
                .map(type -> type.schema().type().name().toLowerCase(Locale.ROOT))
                .toList();
        var page = Files.readString(Path.of("../../CONTRIBUTING.md"));
        try (var files = Files.walk(sources)) {
            var packages = files.filter(file -> file.endsWith("package-info.java"))
                    .map(file -> sources.relativize(file.getParent()).toString().replace('/', '.'))
                    .filter(name -> !name.isEmpty() && !furtherTypes.contains(name))
                    .toList();
            assertThat(packages)
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(page).contains("\n| `" + name + "` |"));
        }
    }
}
