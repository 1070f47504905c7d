package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid programs of the corpus on the real engine; the unit tests check all of them. */
class CorpusTest {
    private static EcsSimulator ecs;
    private static Workspace workspace;
    private static Cli cli;

    @BeforeAll
    static void start() throws Exception {
        ecs = SimulatedEcs.start();
        ecs.clearCalls();
        workspace = Workspace.forEndpoint(ecs.endpoint());
        cli = new Cli(workspace);
        write("good/least");
        cli.succeed("stack", "init", Workspace.STACK);
    }

    @AfterAll
    static void stop() {
        workspace.close();
        ecs.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"external-with-everything", "strategy-mixed"})
    void printsAllFailuresInPreview(String name) throws Exception {
        var program = write("bad/offline/" + name);
        var preview = cli.run("preview");
        assertThat(preview.status()).isNotZero();
        for (var path : paths(program)) {
            assertThat(preview.output()).contains("aws-ecs:index:TaskSet resource 'web' has a problem: " + path + ": ");
        }
        assertThat(ecs.calls()).isEmpty();
    }

    @Test
    void printsWarningsInPreview() throws Exception {
        write("good/registry-of-another-account");
        assertThat(cli.succeed("preview")).contains("warning: serviceRegistries[0].registryArn: ");
        ecs.clearCalls();
    }

    /** Makes a program of the corpus the program of the project. YAML includes JSON. */
    private static JsonObject write(String name) throws Exception {
        var program = JsonParser.parseString(Files.readString(Path.of("../corpus", name + ".json")))
                .getAsJsonObject();
        workspace.write("Pulumi.yaml", """
                name: corpus
                runtime: yaml
                plugins:
                  providers:
                    - name: aws-ecs
                      path: %s
                resources:
                  web:
                    type: aws-ecs:index:TaskSet
                    properties: %s
                """.formatted(workspace.plugin(), program.get("inputs")));
        return program;
    }

    private static List<String> paths(JsonObject program) {
        var paths = new ArrayList<String>();
        program.getAsJsonArray("paths").forEach(path -> paths.add(path.getAsString()));
        return paths;
    }
}
