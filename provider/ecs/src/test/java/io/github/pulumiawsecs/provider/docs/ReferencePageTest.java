package io.github.pulumiawsecs.provider.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.provider.config.ProviderConfigSample;
import io.github.pulumiawsecs.provider.config.ProviderConfigSchema;
import io.github.pulumiawsecs.provider.taskset.TaskSetSample;
import io.github.pulumiawsecs.provider.taskset.query.FunctionRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The reference that users read is the one that the tables say; {@code make schema} writes it anew. */
class ReferencePageTest {
    private static final Path FILE = Path.of("../../docs/reference.md");

    @Test
    void referenceIsUpToDate() throws IOException {
        var page = ReferencePage.of(
                TaskSetSample.all(),
                new PropertyValue.ObjectValue(ProviderConfigSample.ALL),
                FunctionRegistry.schemas());
        if (Boolean.getBoolean("reference.write")) {
            Files.writeString(FILE, page);
        }
        assertThat(FILE).as("run `make schema` and commit the result").hasContent(page);
    }

    @Test
    void theRegistryPageNamesEverySetting() throws IOException {
        var page = Files.readString(Path.of("../../docs/installation-configuration.md"));
        assertThat(ProviderConfigSchema.TYPE.inputs())
                .allSatisfy(setting -> assertThat(page).contains("`" + setting.name() + "`"));
    }
}
