package io.github.pulumiawsecs.enginetests;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A stack whose program is in YAML, so that nothing but the CLI and the plugin runs, with the task set {@code web} of the
 * service that the simulator's seed plants.
 *
 * @param cli works in the stack's workspace
 */
record YamlStack(Cli cli) implements AutoCloseable {
    private static final String PROGRAM = """
            name: engine-tests
            runtime: yaml
            plugins:
              providers:
                - name: aws-ecs
                  path: PLUGIN
            resources:
              web:
                type: aws-ecs:index:TaskSet
                properties:
                  cluster: demo
                  service: web
                  taskDefinition: web:1
                  launchType: FARGATE
                  networkConfiguration:
                    awsvpcConfiguration:
                      subnets: [subnet-1]
            """;

    static YamlStack on(EcsSimulator ecs) throws Exception {
        var stack = new YamlStack(new Cli(Workspace.calling(ecs.endpoint())));
        stack.program("");
        stack.cli.succeed("stack", "init", Workspace.STACK);
        return stack;
    }

    /**
     * Writes the program.
     *
     * @param more lines of YAML that belong to the task set
     */
    void program(String more) {
        var workspace = cli.workspace();
        workspace.write(
                "Pulumi.yaml", PROGRAM.replace("PLUGIN", workspace.plugin().toString()) + more.indent(4));
    }

    /** Deploys the program. */
    RunningCommand up() throws Exception {
        return new RunningCommand(cli.start("up", "--yes", "--skip-preview"));
    }

    /** Deletes what was deployed. */
    RunningCommand destroy() throws Exception {
        return new RunningCommand(cli.start("destroy", "--yes", "--skip-preview"));
    }

    /** The state of the stack. */
    JsonObject state() throws Exception {
        return JsonParser.parseString(cli.succeed("stack", "export"))
                .getAsJsonObject()
                .getAsJsonObject("deployment");
    }

    /** What the state says of the task set; empty when it is not in it. */
    Optional<JsonObject> taskSet() throws Exception {
        var resources = state().getAsJsonArray("resources");
        return resources == null
                ? Optional.empty()
                : StreamSupport.stream(resources.spliterator(), false)
                        .map(JsonElement::getAsJsonObject)
                        .filter(resource -> resource.get("urn").getAsString().endsWith("::web"))
                        .findFirst();
    }

    @Override
    public void close() {
        cli.workspace().close();
    }
}
