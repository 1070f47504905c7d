package io.github.pulumiawsecs.enginetests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Runs the example provider of the framework's README through the life of a resource, step by step. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FrameworkExampleTest {
    private static Workspace workspace;
    private static Cli cli;
    private static Path note;
    private static Path moved;

    @BeforeAll
    static void start() throws Exception {
        workspace = Workspace.create(Map.of(), Map.of());
        cli = new Cli(workspace);
        note = workspace.root().resolve("note.txt");
        moved = workspace.root().resolve("moved.txt");
        writeLauncher();
        program(note, "first");
    }

    @AfterAll
    static void stop() {
        workspace.close();
    }

    @Test
    @Order(1)
    void previewsWithoutCreating() throws Exception {
        assertThat(cli.succeed("preview")).contains("+ 2 to create");
        assertThat(note).doesNotExist();
    }

    @Test
    @Order(2)
    void creates() throws Exception {
        assertThat(cli.succeed("up", "--yes", "--skip-preview")).contains("+ 2 created", "length: 5");
        assertThat(note).hasContent("first");
        assertThat(cli.succeed("up", "--yes", "--skip-preview", "--expect-no-changes"))
                .contains("2 unchanged");
    }

    @Test
    @Order(3)
    void rejectsBlankPath() throws Exception {
        program(Path.of(""), "first");
        var result = cli.run("preview");
        assertThat(result.status()).isNotZero();
        assertThat(result.output()).contains("path: must not be empty");
    }

    @Test
    @Order(4)
    void updatesInPlace() throws Exception {
        program(note, "second");
        assertThat(cli.succeed("up", "--yes", "--skip-preview", "--diff"))
                .contains("~ content: \"first\" => \"second\"", "~ 1 updated");
        assertThat(note).hasContent("second");
    }

    @Test
    @Order(5)
    void findsDrift() throws Exception {
        Files.writeString(note, "changed by hand");
        assertThat(cli.succeed("refresh", "--yes", "--skip-preview")).contains("~ 1 updated");
        assertThat(cli.succeed("up", "--yes", "--skip-preview")).contains("~ 1 updated");
        assertThat(note).hasContent("second");
    }

    @Test
    @Order(6)
    void replacesWhenThePathChanges() throws Exception {
        program(moved, "second");
        assertThat(cli.succeed("up", "--yes", "--skip-preview")).contains("+-1 replaced");
        assertThat(moved).hasContent("second");
        assertThat(note).doesNotExist();
    }

    @Test
    @Order(7)
    void imports() throws Exception {
        Files.writeString(note, "made by hand");
        assertThat(cli.succeed("import", "files:index:File", "imported", note.toString(), "--yes", "--protect=false"))
                .contains("= 1 imported");
    }

    @Test
    @Order(8)
    void destroys() throws Exception {
        cli.succeed("destroy", "--yes", "--skip-preview");
        assertThat(note).doesNotExist();
        assertThat(moved).doesNotExist();
    }

    private static String launcher() {
        return workspace.root().resolve("files/pulumi-resource-files").toString();
    }

    private static void writeLauncher() throws IOException {
        var framework = Path.of(System.getProperty("awsecs.framework"));
        var classPath =
                Files.readString(framework.resolve("example-class-path.txt")).strip();
        var script = Path.of(launcher());
        Files.createDirectories(script.getParent());
        Files.writeString(
                script,
                """
                #!/bin/sh
                exec '%s/bin/java' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '%s:%s:%s' io.github.pulumiawsecs.framework.example.FileProvider "$@"
                """.formatted(
                                System.getProperty("awsecs.jdk"),
                                framework.resolve("classes").toRealPath(),
                                framework.resolve("test-classes").toRealPath(),
                                classPath),
                UTF_8);
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    private static void program(Path path, String content) {
        workspace.write("Pulumi.yaml", """
                name: engine-tests
                runtime: yaml
                plugins:
                  providers:
                    - name: files
                      path: %s
                      version: 1.0.0
                resources:
                  note:
                    type: files:index:File
                    properties:
                      path: "%s"
                      content: %s
                outputs:
                  length: ${note.length}
                """.formatted(Path.of(launcher()).getParent(), path, content));
    }
}
