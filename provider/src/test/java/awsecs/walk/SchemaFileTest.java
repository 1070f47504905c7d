package awsecs.walk;

import static org.assertj.core.api.Assertions.assertThat;

import awsecs.verb.Functions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed schema is the one that the tables say; {@code make schema} writes it anew. */
class SchemaFileTest {
    private static final Path FILE = Path.of("../schema/schema.json");

    @Test
    void schemaFileIsUpToDate() throws IOException {
        var document = SchemaDocument.json(System.getProperty("project.version"), Functions.signatures());
        if (Boolean.getBoolean("schema.write")) {
            Files.writeString(FILE, document);
        }
        assertThat(FILE).as("run `make schema` and commit the result").hasContent(document);
    }
}
