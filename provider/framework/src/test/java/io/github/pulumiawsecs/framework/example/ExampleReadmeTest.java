package io.github.pulumiawsecs.framework.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example in README.md is the source that is compiled and tested. */
class ExampleReadmeTest {
    @ParameterizedTest
    @ValueSource(strings = {"FileProvider.java", "FileResource.java"})
    void showsTheSource(String file) throws IOException {
        var source = Files.readString(Path.of("src/test/java/io/github/pulumiawsecs/framework/example")
                .resolve(file));
        var withoutImports = source.substring(source.indexOf("/** A")).strip();
        assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + withoutImports + "\n```");
    }
}
