package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.simulator.EcsSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs the commands of {@code docs/migration.md} that need neither Terraform nor Pulumi's AWS provider. */
class MigrationTest {
    private static final String AWS_PROVIDER = "urn:pulumi:production::shop::pulumi:providers:aws::default_7_0_0";
    private static final String URN = "urn:pulumi:production::shop::aws:ecs/taskSet:TaskSet::blue";

    @Test
    void migratesFromAwsProviderWithoutWrites() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var workspace = Workspace.forEndpoint(ecs.endpoint())) {
            var number = createTaskSet(ecs);
            workspace.write(
                    "Pulumi.yaml",
                    workspace.read("Pulumi.yaml").replace("java", "yaml").replace("engine-tests", "shop"));
            Files.move(
                    workspace.folder().resolve("Pulumi." + Workspace.STACK + ".yaml"),
                    workspace.folder().resolve("Pulumi.production.yaml"));
            var environment = new HashMap<>(Workspace.environmentFor(ecs.endpoint()));
            environment.put("PULUMI_STACK", "production");
            var cli = new Cli(workspace, environment);
            cli.succeed("stack", "init", "production");
            cli.succeed(
                    "plugin",
                    "install",
                    "resource",
                    "aws-ecs",
                    "0.1.0",
                    "--file",
                    Toolchain.plugin().toString());
            workspace.write("state.json", stateOfTheAwsProvider(number));
            cli.succeed("stack", "import", "--file", "state.json");

            var outputs = new ArrayList<String>();
            for (var command : commands()) {
                if (command.contains("preview")) {
                    workspace.write("Pulumi.yaml", workspace.read("Pulumi.yaml") + workspace.read("blue.yaml"));
                }
                outputs.add(cli.succeed(Guide.parse(command.replace("1234567890123456789", number))));
                if (command.startsWith("pulumi state delete")) {
                    // The tests have no plugin for that provider, so the state must not refer to it.
                    cli.succeed("state", "delete", AWS_PROVIDER, "--yes");
                }
            }

            assertThat(outputs.get(0)).contains("production/web/ecs-svc/" + number);
            assertThat(outputs.get(1)).contains(URN).contains("ecs-svc/" + number + ",web,production");
            cli.succeed("up", "--yes", "--skip-preview", "--expect-no-changes");
            assertThat(ecs.writes()).isEmpty();
        }
    }

    private static List<String> commands() throws IOException {
        var commands = Guide.load("migration.md").commands();
        assertThat(commands).hasSize(5);
        return commands;
    }

    /** Creates the task set of the guide and returns its number. */
    private static String createTaskSet(EcsSimulator ecs) {
        ecs.call("CreateCluster", "{'clusterName':'production'}");
        SimulatedEcs.createService(ecs, "production", "web");
        var id = ecs.call("CreateTaskSet", """
                        {'cluster':'production','service':'web','taskDefinition':'web:1','launchType':'FARGATE',
                        'networkConfiguration':{'awsvpcConfiguration':{'subnets':['subnet-1']}},
                        'scale':{'value':50,'unit':'PERCENT'}}""")
                .getAsJsonObject("taskSet")
                .get("id")
                .getAsString();
        return id.substring(id.indexOf('/') + 1);
    }

    /** Returns an exported state with the task set as a resource of Pulumi's AWS provider. */
    private static String stateOfTheAwsProvider(String number) {
        return """
                {"version": 3, "deployment": {
                  "manifest": {"time": "2026-01-01T00:00:00Z", "magic": "", "version": ""},
                  "resources": [
                    {"urn": "urn:pulumi:production::shop::pulumi:pulumi:Stack::shop-production", "custom": false,
                     "type": "pulumi:pulumi:Stack"},
                    {"urn": "%3$s", "custom": true,
                     "id": "6a1bd2a7-6d0c-4c3e-9a0e-3f6c2b0a7c11", "type": "pulumi:providers:aws",
                     "inputs": {"region": "us-east-1", "version": "7.0.0"},
                     "outputs": {"region": "us-east-1", "version": "7.0.0"}},
                    {"urn": "%1$s", "custom": true, "id": "ecs-svc/%2$s,web,production",
                     "type": "aws:ecs/taskSet:TaskSet",
                     "inputs": {"cluster": "production", "service": "web", "taskDefinition": "web:1"},
                     "outputs": {"cluster": "production", "service": "web", "taskDefinition": "web:1"},
                     "parent": "urn:pulumi:production::shop::pulumi:pulumi:Stack::shop-production",
                     "provider": "%3$s::6a1bd2a7-6d0c-4c3e-9a0e-3f6c2b0a7c11"}
                  ]}}""".formatted(URN, number, AWS_PROVIDER);
    }
}
