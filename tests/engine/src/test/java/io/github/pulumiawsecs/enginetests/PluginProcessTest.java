package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.simulator.EcsSimulator;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** The plugin does not outlive its engine, however that ends. */
class PluginProcessTest {
    private static final String PROGRAM = """
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

    @Test
    void isGoneWhenAnOperationHasEnded() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var workspace = yaml(ecs)) {
            var cli = new Cli(workspace);
            cli.succeed("preview");
            assertThat(workspace.pluginProcesses()).isEmpty();
            cli.succeed("up", "--yes", "--skip-preview");
            assertThat(workspace.pluginProcesses()).isEmpty();
            cli.succeed("refresh", "--yes", "--skip-preview");
            assertThat(workspace.pluginProcesses()).isEmpty();
            cli.succeed("destroy", "--yes", "--skip-preview");
            assertThat(workspace.pluginProcesses()).isEmpty();
        }
    }

    @Test
    void isGoneSoonAfterTheEngineWasKilledInTheMiddleOfACall() throws Exception {
        var called = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        try (var ecs = SimulatedEcs.start();
                var workspace = yaml(ecs)) {
            ecs.injectFault((call, next) -> {
                called.countDown();
                awaitQuietly(end);
                return next.handle(call);
            });
            var engine = new Cli(workspace).start("up", "--yes", "--skip-preview");
            assertThat(called.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(workspace.pluginProcesses()).isNotEmpty();

            engine.destroyForcibly();
            assertThat(within(
                            Duration.ofSeconds(10),
                            () -> workspace.pluginProcesses().findAny().isEmpty()))
                    .as("the plugin has ended")
                    .isTrue();
        } finally {
            end.countDown();
        }
    }

    private static Workspace yaml(EcsSimulator ecs) throws Exception {
        var workspace = Workspace.calling(ecs.endpoint());
        workspace.write("Pulumi.yaml", workspace.read("Pulumi.yaml").replace("java", "yaml") + PROGRAM);
        new Cli(workspace).succeed("stack", "init", Workspace.STACK);
        return workspace;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean within(Duration patience, BooleanSupplier wanted) throws InterruptedException {
        var deadline = Instant.now().plus(patience);
        while (!wanted.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            Thread.sleep(100);
        }
        return true;
    }
}
