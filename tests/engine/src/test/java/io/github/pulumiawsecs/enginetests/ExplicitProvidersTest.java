package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.simulator.EcsSimulator;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Programs with explicit providers, which have different configurations. */
class ExplicitProvidersTest {
    private static final int COUNT = 12;

    @Test
    void usesConfigurationOfEachProvider() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = YamlStack.on(ecs, program(ecs, COUNT))) {
            createServices(ecs, COUNT);
            stack.cli().succeed("up", "--yes", "--skip-preview");
            for (int i = 0; i < COUNT; i++) {
                var arn = SimulatedEcs.taskSetArns(ecs, "s" + i).get(0);
                assertThat(SimulatedEcs.tags(SimulatedEcs.taskSet(ecs, arn))).containsEntry("provider", "p" + i);
            }
            stack.cli().succeed("destroy", "--yes", "--skip-preview");
            assertThat(IntStream.range(0, COUNT).mapToLong(i -> SimulatedEcs.count(ecs, "s" + i)))
                    .containsOnly(0L);
        }
    }

    /** The engine attaches to one process for all providers. Its calls do not identify the provider. */
    @Test
    void acceptsOneConfigurationWhenAttached() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = YamlStack.on(ecs, program(ecs, 2))) {
            createServices(ecs, 2);
            var plugin = startPlugin(stack.workspace());
            try {
                var port = plugin.inputReader(StandardCharsets.UTF_8).readLine();
                var cli = new Cli(stack.workspace(), Map.of("PULUMI_DEBUG_PROVIDERS", "aws-ecs:" + port));
                var rejected = cli.run("up", "--yes", "--skip-preview");
                assertThat(rejected.status()).isNotZero();
                assertThat(rejected.output())
                        .contains("must have one configuration", "Next: unset PULUMI_DEBUG_PROVIDERS");
                cli.succeed("destroy", "--yes", "--skip-preview");

                stack.program("  tags: {team: web}");
                cli.succeed("up", "--yes", "--skip-preview");
                stack.workspace().configure("defaultTags", "{\"tags\": {\"owner\": \"core\"}}");
                cli.succeed("up", "--yes", "--skip-preview");
                assertThat(SimulatedEcs.tags(SimulatedEcs.taskSet(ecs, stack.taskSetArn())))
                        .containsAllEntriesOf(Map.of("team", "web", "owner", "core"));
            } finally {
                plugin.destroyForcibly().waitFor();
            }
        }
    }

    private static Process startPlugin(Workspace workspace) throws Exception {
        var builder = new ProcessBuilder(
                workspace.plugin().resolve("pulumi-resource-aws-ecs").toString());
        builder.environment().putAll(workspace.environment());
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static void createServices(EcsSimulator ecs, int count) {
        IntStream.range(0, count).forEach(i -> SimulatedEcs.createService(ecs, "demo", "s" + i));
    }

    /** Returns a program with that number of providers, each with a task set in its own service. */
    private static String program(EcsSimulator ecs, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> """
                          p%1$d:
                            type: pulumi:providers:aws-ecs
                            properties:
                              region: us-east-1
                              endpoints: {ecs: '%2$s', sts: '%2$s'}
                              defaultTags: {tags: {provider: p%1$d}}
                          s%1$d:
                            type: aws-ecs:index:TaskSet
                            properties:
                              cluster: demo
                              service: s%1$d
                              taskDefinition: web:1
                              launchType: FARGATE
                              networkConfiguration: {awsvpcConfiguration: {subnets: [subnet-1]}}
                            options: {provider: '${p%1$d}'}
                        """.formatted(i, ecs.endpoint()))
                .collect(Collectors.joining("", "resources:\n", ""));
    }
}
