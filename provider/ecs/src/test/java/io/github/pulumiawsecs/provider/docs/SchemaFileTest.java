package io.github.pulumiawsecs.provider.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.provider.taskset.query.FunctionRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed schema is the one that the tables say; {@code make schema} writes it anew. */
class SchemaFileTest {
    private static final Path FILE = Path.of("../../schema/schema.json");

    @Test
    void schemaFileIsUpToDate() throws IOException {
        var document = PackageSchema.json(System.getProperty("project.version"), FunctionRegistry.schemas());
        if (Boolean.getBoolean("schema.write")) {
            Files.writeString(FILE, document);
        }
        assertThat(FILE).as("run `make schema` and commit the result").hasContent(document);
    }
}
