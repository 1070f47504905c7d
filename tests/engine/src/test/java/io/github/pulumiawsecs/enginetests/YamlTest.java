package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The life cycle of the YAML example with the CLI. */
class YamlTest {
    private static String created;
    private static String unchanged;
    private static String updated;
    private static String replaced;
    private static String destroyed;
    private static long remaining;

    @BeforeAll
    static void runLifeCycle() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var workspace = Workspace.forEndpoint(ecs.endpoint())) {
            var example = Files.readString(Toolchain.yamlExample());
            workspace.write(
                    "Pulumi.yaml",
                    example.replaceFirst("name: .*", "name: engine-tests")
                            .replaceAll("path: .*", "path: " + workspace.plugin()));
            var cli = new Cli(workspace);
            created = cli.succeed("up", "--yes", "--skip-preview");
            unchanged = cli.succeed("up", "--yes", "--expect-no-changes");
            cli.succeed("config", "set", "scale", "50");
            updated = cli.succeed("up", "--yes", "--skip-preview", "--diff");
            cli.succeed("config", "set", "taskDefinition", "web:2");
            replaced = cli.succeed("up", "--yes", "--skip-preview");
            destroyed = cli.succeed("destroy", "--yes", "--skip-preview");
            remaining = SimulatedEcs.count(ecs, "web");
        }
    }

    @Test
    void createsTheTaskSet() {
        assertThat(created)
                .contains("+ 2 created")
                .contains("computedDesiredCount: 4")
                .contains("taskSetId");
    }

    @Test
    void findsNoChange() {
        assertThat(unchanged).contains("2 unchanged");
    }

    @Test
    void scalesInPlace() {
        assertThat(updated).contains("~ value: 100 => 50").contains("~ 1 updated");
    }

    @Test
    void replacesWhenTheTaskDefinitionChanges() {
        assertThat(replaced).contains("+-1 replaced");
        assertThat(replaced.indexOf("created replacement")).isBetween(0, replaced.indexOf("deleting original"));
    }

    @Test
    void destroysEverything() {
        assertThat(destroyed).contains("- 2 deleted");
        assertThat(remaining).isZero();
    }

    @Test
    void printsNoWarnings() {
        assertThat(created + unchanged + updated + replaced + destroyed)
                .doesNotContain("warning:")
                .doesNotContain("WARNING:")
                .doesNotContain("SLF4J");
    }
}
