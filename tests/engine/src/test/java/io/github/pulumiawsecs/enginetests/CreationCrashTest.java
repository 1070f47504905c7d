package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.RecordedCall;
import io.github.pulumiawsecs.simulator.model.Timing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whoever is killed while a task set is created, and whenever: the next up finds the set, and makes no second one. */
class CreationCrashTest {
    /** Nothing becomes steady within a test by itself. */
    private static final Duration HOURS = Duration.ofHours(2);

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
            outputs:
              arn: ${web.taskSetArn}
            """;

    @Test
    void aPluginKilledInTheWait() throws Exception {
        try (var ecs = slow();
                var workspace = yaml(ecs)) {
            var engine = waitedFor(ecs, workspace);
            workspace.pluginProcesses().forEach(ProcessHandle::destroyForcibly);
            var output = new String(engine.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(engine.waitFor()).as(output).isNotZero();
            assertThat(assertFoundAgain(ecs, workspace)).contains("interrupted");
        }
    }

    @Test
    void anEngineKilledInTheWait() throws Exception {
        try (var ecs = slow();
                var workspace = yaml(ecs)) {
            waitedFor(ecs, workspace).destroyForcibly().waitFor();
            new Cli(workspace).succeed("cancel", "--yes");
            assertThat(assertFoundAgain(ecs, workspace)).contains("interrupted");
        }
    }

    @Test
    void aPluginKilledBeforeTheAnswerOfAws() throws Exception {
        var made = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        try (var ecs = slow();
                var workspace = yaml(ecs)) {
            ecs.injectFault((call, next) -> {
                var reply = next.handle(call);
                if (call.operation().equals("CreateTaskSet") && made.getCount() > 0) {
                    made.countDown();
                    awaitQuietly(end);
                }
                return reply;
            });
            var engine = new Cli(workspace).start("up", "--yes", "--skip-preview");
            assertThat(made.await(60, TimeUnit.SECONDS)).isTrue();
            workspace.pluginProcesses().forEach(ProcessHandle::destroyForcibly);
            assertThat(engine.waitFor()).isNotZero();
            end.countDown();
            assertFoundAgain(ecs, workspace);
        }
    }

    /** Starts an up, and returns when it has made the task set and looks whether it is steady. */
    private static Process waitedFor(EcsSimulator ecs, Workspace workspace) throws Exception {
        var looked = new CountDownLatch(1);
        ecs.injectFault((call, next) -> {
            if (call.operation().equals("DescribeServices")
                    && ecs.writes().stream().map(RecordedCall::operation).anyMatch("CreateTaskSet"::equals)) {
                looked.countDown();
            }
            return next.handle(call);
        });
        var engine = new Cli(workspace).start("up", "--yes", "--skip-preview");
        assertThat(looked.await(60, TimeUnit.SECONDS)).isTrue();
        return engine;
    }

    private static String assertFoundAgain(EcsSimulator ecs, Workspace workspace) throws Exception {
        ecs.clock().advance(HOURS);
        var cli = new Cli(workspace);
        // As most people do it: with a preview first.
        var output = cli.succeed("up", "--yes");
        assertThat(SimulatedEcs.count(ecs, "web")).as(output).isEqualTo(1);
        cli.succeed("up", "--yes", "--skip-preview", "--expect-no-changes");
        cli.succeed("destroy", "--yes", "--skip-preview");
        assertThat(SimulatedEcs.count(ecs, "web")).isZero();
        return output;
    }

    private static EcsSimulator slow() {
        var ecs = SimulatedEcs.start();
        ecs.setTiming(new Timing(Duration.ZERO, HOURS, Duration.ZERO));
        return ecs;
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
}
