package io.github.pulumiawsecs.enginetests;

import static com.pulumi.automation.OperationType.IMPORT;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.pulumi.Context;
import com.pulumi.awsecs.TaskSet;
import com.pulumi.resources.CustomResourceOptions;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Imports of existing task sets, each by another form of the id. */
class ImportTest {

    @Test
    void importsAllIdFormsWithoutWrites() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = EngineStack.on(ecs)) {
            var arns = createAll(ecs);
            var ids = new HashMap<String, String>();
            arns.forEach((form, arn) ->
                    ids.put(form, Objects.requireNonNull(IdForms.ALL.get(form)).apply(arn)));
            var importing = program(form ->
                    CustomResourceOptions.builder().importId(ids.get(form)).build());

            var imported = stack.up(importing);
            assertThat(imported.steps())
                    .extracting(EngineStep::op)
                    .containsOnly(IMPORT)
                    .hasSameSizeAs(arns.keySet());
            assertThat(stack.outputs().values()).isEqualTo(arns);

            assertThat(stack.up(importing).changes()).isEmpty();
            assertThat(stack.up(program(form -> CustomResourceOptions.Empty)).changes())
                    .isEmpty();
            assertThat(ecs.writes()).isEmpty();
        }
    }

    @Test
    void generatesYamlProgramWithoutDiff() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = YamlStack.on(ecs, "")) {
            importAll(stack.cli(), createAll(ecs), "program.yaml");

            stack.workspace().writeYaml(stack.workspace().read("program.yaml"));
            stack.cli().succeed("up", "--yes", "--skip-preview", "--expect-no-changes");
            assertThat(ecs.writes()).isEmpty();
        }
    }

    @Test
    void generatesJavaProgramWithoutDiff() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var workspace = Workspace.forEndpoint(ecs.endpoint())) {
            var jar = new ProgramJar(workspace);
            // Pulumi asks the program for its packages before the program is generated.
            jar.build("generated_program.App", "package generated_program; public class App {}");
            var cli = jar.cli();
            importAll(cli, createAll(ecs), "App.java");

            jar.build("generated_program.App", workspace.read("App.java"));
            cli.succeed("up", "--yes", "--skip-preview", "--expect-no-changes");
            assertThat(ecs.writes()).isEmpty();
        }
    }

    @Test
    void printsReasonForDrainingTaskSet() throws Exception {
        try (var ecs = SimulatedEcs.draining();
                var stack = YamlStack.on(ecs, "")) {
            var arn = ForeignTaskSet.createIn(ecs);
            ecs.call("DeleteTaskSet", "{'cluster':'demo','service':'web','taskSet':'" + arn + "','force':true}");

            var id = IdForms.terraform(arn);
            var draining = stack.cli().run("import", "aws-ecs:index:TaskSet", "web", id, "--yes");
            assertThat(draining.status()).isNotZero();
            assertThat(draining.output())
                    .contains(id + "' does not exist")
                    .contains(id + ": is being deleted (status DRAINING)");
        }
    }

    /** Creates a task set for each form and returns the ARNs. */
    private static Map<String, String> createAll(EcsSimulator ecs) {
        var arns = new HashMap<String, String>();
        IdForms.ALL.keySet().forEach(form -> arns.put(form, ForeignTaskSet.createIn(ecs)));
        return arns;
    }

    private static void importAll(Cli cli, Map<String, String> arns, String program) throws Exception {
        var resources = arns.entrySet().stream()
                .map(entry -> Map.of(
                        "type",
                        "aws-ecs:index:TaskSet",
                        "name",
                        entry.getKey(),
                        "id",
                        Objects.requireNonNull(IdForms.ALL.get(entry.getKey())).apply(entry.getValue())))
                .toList();
        cli.workspace().write("resources.json", new Gson().toJson(Map.of("resources", List.copyOf(resources))));
        cli.succeed("import", "--file", "resources.json", "--yes", "--protect=false", "--out", program);
    }

    private static Consumer<Context> program(Function<String, CustomResourceOptions> options) {
        return context -> IdForms.ALL.keySet().forEach(form -> {
            var set = new TaskSet(form, ForeignTaskSet.inputs(), options.apply(form));
            context.export(form, set.id());
        });
    }
}
