package awsecs.walk;

import static org.assertj.core.api.Assertions.assertThat;

import awsecs.table.ProviderSample;
import awsecs.table.ProviderTable;
import awsecs.table.TaskSetSample;
import awsecs.value.Value;
import awsecs.verb.Functions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The reference that users read is the one that the tables say; {@code make schema} writes it anew. */
class ReferencePageTest {
    private static final Path FILE = Path.of("../docs/reference.md");

    @Test
    void referenceIsUpToDate() throws IOException {
        var page = ReferencePage.of(TaskSetSample.all(), new Value.Obj(ProviderSample.ALL), Functions.signatures());
        if (Boolean.getBoolean("reference.write")) {
            Files.writeString(FILE, page);
        }
        assertThat(FILE).as("run `make schema` and commit the result").hasContent(page);
    }

    @Test
    void theRegistryPageNamesEverySetting() throws IOException {
        var page = Files.readString(Path.of("../docs/installation-configuration.md"));
        assertThat(ProviderTable.SHAPE.inputs())
                .allSatisfy(setting -> assertThat(page).contains("`" + setting.name() + "`"));
    }
}
