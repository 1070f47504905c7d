package io.github.pulumiawsecs.enginetests;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import java.util.Optional;

/**
 * A stack whose program is in YAML, so that only the CLI, its YAML host and the plugin run. The default program has the
 * task set {@code web} in the seeded service.
 *
 * @param cli the CLI in the workspace of the stack
 */
record YamlStack(Cli cli) implements AutoCloseable {
    private static final String WEB = """
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

    /** Creates a stack with the default program. */
    static YamlStack on(EcsSimulator ecs) throws Exception {
        return on(ecs, WEB);
    }

    /** Creates a stack with a program: its variables, resources and outputs. */
    static YamlStack on(EcsSimulator ecs, String program) throws Exception {
        return in(Workspace.forEndpoint(ecs.endpoint()), program);
    }

    /** Creates a stack in an existing workspace. */
    static YamlStack in(Workspace workspace, String program) throws Exception {
        workspace.writeYaml(program);
        return new YamlStack(new Cli(workspace));
    }

    Workspace workspace() {
        return cli.workspace();
    }

    /**
     * Changes the default program.
     *
     * @param more YAML lines for the resource {@code web}
     */
    void program(String more) {
        workspace().writeYaml(WEB + more.indent(4));
    }

    /** Starts a deployment of the program. */
    RunningCommand up() throws Exception {
        return new RunningCommand(cli.start("up", "--yes", "--skip-preview"));
    }

    /** Starts the deletion of all resources. */
    RunningCommand destroy() throws Exception {
        return new RunningCommand(cli.start("destroy", "--yes", "--skip-preview"));
    }

    /** Returns the task set in the state; empty when the state has none. */
    Optional<JsonObject> taskSet() {
        return workspace().state().resources().stream()
                .filter(resource -> resource.get("urn").getAsString().endsWith("::web"))
                .findFirst();
    }

    /** Returns the ARN of the task set in the state; fails when the state has none. */
    String taskSetArn() {
        return taskSet().orElseThrow().get("id").getAsString();
    }

    @Override
    public void close() {
        workspace().close();
    }
}
