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

/** The plugin or the engine is killed while it creates a task set: the next deployment adopts that task set. */
class CreationCrashTest {
    /** Longer than any test, so that tasks start only when the clock is advanced. */
    private static final Duration STARTUP = Duration.ofHours(2);

    @Test
    void recoversFromPluginKilledDuringWait() throws Exception {
        try (var ecs = slow();
                var stack = YamlStack.on(ecs)) {
            var engine = upUntilWait(ecs, stack.cli());
            stack.workspace().pluginProcesses().forEach(ProcessHandle::destroyForcibly);
            var output = new String(engine.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(engine.waitFor()).as(output).isNotZero();
            // With a preview first, like most users.
            assertThat(assertAdopted(ecs, stack, "up", "--yes")).contains("interrupted");
            stack.cli().succeed("up", "--yes", "--skip-preview", "--expect-no-changes");
            stack.cli().succeed("destroy", "--yes", "--skip-preview");
            assertThat(SimulatedEcs.count(ecs, "web")).isZero();
        }
    }

    @Test
    void recoversFromEngineKilledDuringWait() throws Exception {
        try (var ecs = slow();
                var stack = YamlStack.on(ecs)) {
            upUntilWait(ecs, stack.cli()).destroyForcibly().waitFor();
            stack.cli().succeed("cancel", "--yes");
            assertThat(assertAdopted(ecs, stack, "up", "--yes", "--skip-preview"))
                    .contains("interrupted");
        }
    }

    @Test
    void recoversFromPluginKilledDuringCreate() throws Exception {
        var created = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        try (var ecs = slow();
                var stack = YamlStack.on(ecs)) {
            ecs.injectFault((call, next) -> {
                var reply = next.handle(call);
                if (call.operation().equals("CreateTaskSet") && created.getCount() > 0) {
                    created.countDown();
                    AwaitLatch.await(answer);
                }
                return reply;
            });
            var engine = stack.cli().start("up", "--yes", "--skip-preview");
            assertThat(created.await(60, TimeUnit.SECONDS)).isTrue();
            stack.workspace().pluginProcesses().forEach(ProcessHandle::destroyForcibly);
            assertThat(engine.waitFor()).isNotZero();
            answer.countDown();
            assertAdopted(ecs, stack, "up", "--yes", "--skip-preview");
        }
    }

    /** Starts {@code pulumi up} and returns after the first poll for the steady state. */
    private static Process upUntilWait(EcsSimulator ecs, Cli cli) throws Exception {
        var polled = new CountDownLatch(1);
        ecs.injectFault((call, next) -> {
            if (call.operation().equals("DescribeServices")
                    && ecs.writes().stream().map(RecordedCall::operation).anyMatch("CreateTaskSet"::equals)) {
                polled.countDown();
            }
            return next.handle(call);
        });
        var engine = cli.start("up", "--yes", "--skip-preview");
        assertThat(polled.await(60, TimeUnit.SECONDS)).isTrue();
        return engine;
    }

    private static String assertAdopted(EcsSimulator ecs, YamlStack stack, String... command) throws Exception {
        ecs.clock().advance(STARTUP);
        var output = stack.cli().succeed(command);
        assertThat(SimulatedEcs.taskSetArns(ecs, "web")).as(output).containsExactly(stack.taskSetArn());
        return output;
    }

    private static EcsSimulator slow() {
        var ecs = SimulatedEcs.start();
        ecs.setTiming(new Timing(Duration.ZERO, STARTUP, Duration.ZERO));
        return ecs;
    }
}
