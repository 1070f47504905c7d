package io.github.pulumiawsecs.framework.schema.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RulesTableTest {
    @Test
    void listsRulesByProperty() {
        var file = FilesPackage.describe().resources().getFirst().type();
        assertThat(RulesTable.write(file)).isEqualTo("""
                | property | rule |
                |---|---|
                | `path` | is required; must not be empty |
                | `format` | must be one of TEXT |
                """);
    }
}
