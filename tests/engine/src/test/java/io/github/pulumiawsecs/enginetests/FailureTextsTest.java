package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.pulumi.Context;
import com.pulumi.awsecs.TaskSet;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.CustomTimeouts;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.RecordedCall;
import io.github.pulumiawsecs.simulator.fault.ApiFault;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.simulator.model.TaskFault;
import io.github.pulumiawsecs.simulator.model.Timing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Task sets that do not become steady, and the errors that users see. The texts are golden files, which {@code make
 * golden} regenerates.
 */
class FailureTextsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/github/pulumiawsecs/enginetests/failures");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofHours(1);

    private static final TaskFault NO_IMAGE = new TaskFault.StartFailure(
            SECOND,
            "CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref"
                    + " docker.io/example/web:9.9: docker.io/example/web:9.9: not found");

    private static final List<StartFailureCase> ALL = List.of(
            StartFailureCase.of("no-image", NO_IMAGE, 25),
            StartFailureCase.of(
                    "no-secret",
                    new TaskFault.StartFailure(
                            SECOND,
                            "ResourceInitializationError: unable to pull secrets or registry auth: execution resource"
                                    + " retrieval failed: unable to retrieve secret from asm: service call has been"
                                    + " retried 1 time(s): failed to fetch secret"
                                    + " arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf from secrets"
                                    + " manager: ResourceNotFoundException: Secrets Manager can't find the specified"
                                    + " secret."),
                    25),
            StartFailureCase.of(
                    "no-role",
                    new TaskFault.LaunchFailure(
                            LONG,
                            "ECS was unable to assume the role 'arn:aws:iam::123456789012:role/webExecution' that was"
                                    + " provided for this task. Please verify that the role being passed has the proper"
                                    + " trust relationship and permissions and that your IAM user has permissions to"
                                    + " pass this role."),
                    35),
            StartFailureCase.of("exits", new TaskFault.ContainerExit(SECOND, 1), 45),
            StartFailureCase.of("out-of-memory", TaskFault.ContainerExit.outOfMemory(SECOND), 25),
            StartFailureCase.of(
                    "unhealthy-target",
                    new TaskFault.TargetGroupUnhealthy(
                            SECOND,
                            8080,
                            "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123456789abcdef",
                            "Health checks failed with these codes: [404]"),
                    25),
            StartFailureCase.of("unhealthy-container", new TaskFault.ContainerUnhealthy(SECOND), 25),
            StartFailureCase.within(
                    "no-room",
                    Duration.ofSeconds(8),
                    new TaskFault.PlacementFailure(
                            LONG,
                            "no container instance met all of its requirements. The closest matching container-instance"
                                    + " 0123456789abcdef0123456789abcdef has insufficient CPU units available.")),
            StartFailureCase.within("slow", Duration.ofSeconds(8), new TaskFault.StartFailure(LONG, "never")),
            StartFailureCase.of("vanished", new TaskFault.StartFailure(LONG, "never"), 35),
            StartFailureCase.of("tasks-unseen", NO_IMAGE, 45).in("tasks-unseen"),
            StartFailureCase.of("services-unseen", NO_IMAGE, 45).in("services-unseen"));

    private static Run deployed;

    @BeforeAll
    static void deploy() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = EngineStack.on(ecs)) {
            ecs.setTiming(new Timing(Duration.ofMillis(100), Duration.ofSeconds(2), Duration.ZERO));
            ecs.call("CreateCluster", "{'clusterName':'tasks-unseen'}");
            ecs.call("CreateCluster", "{'clusterName':'services-unseen'}");
            ecs.injectFault(only("tasks-unseen", new DenyAccess("ListTasks")));
            ecs.injectFault(only("services-unseen", new DenyAccess("DescribeServices")));
            ecs.injectFault(deletedBySomeone(ecs));
            ALL.forEach(each -> each.inject(ecs));
            deployed = stack.tryPlainUp(FailureTextsTest::program);
        }
    }

    private static void program(Context context) {
        for (var each : ALL) {
            var options = CustomResourceOptions.builder();
            each.limit()
                    .ifPresent(limit -> options.customTimeouts(
                            CustomTimeouts.builder().create(limit).build()));
            new TaskSet(
                    each.name(),
                    WebTaskSet.inputs()
                            .cluster(each.cluster())
                            .service(each.name())
                            .taskDefinition(each.name() + ":1")
                            .build(),
                    options.build());
        }
    }

    private static ApiFault only(String cluster, ApiFault fault) {
        return (call, next) ->
                names(call.body().get("cluster"), cluster) ? fault.intercept(call, next) : next.handle(call);
    }

    private static ApiFault deletedBySomeone(EcsSimulator ecs) {
        var polls = new AtomicInteger();
        return (call, next) -> {
            if (call.operation().equals("DescribeServices")
                    && names(call.body().get("services"), "vanished")
                    && SimulatedEcs.count(ecs, "vanished") > 0
                    && polls.incrementAndGet() == 2) {
                SimulatedEcs.taskSetArns(ecs, "vanished").forEach(ecs::purge);
            }
            return next.handle(call);
        };
    }

    private static boolean names(Object json, String name) {
        return String.valueOf(json).contains('"' + name + '"');
    }

    @Test
    void matchesGoldenFiles() {
        assertThat(deployed.failed()).isTrue();
        assertAll(ALL.stream()
                .map(each -> () -> assertThat(errorText(each)).as(each.name()).isEqualTo(golden(each))));
    }

    @Test
    void detectsFailureWithFewPolls() {
        assertAll(ALL.stream()
                .map(each -> () -> assertThat(polls(each)).as(each.name()).isLessThanOrEqualTo(each.maxPolls())));
    }

    @Test
    void limitsRejectedCalls() {
        assertThat(deployed.calls())
                .filteredOn(call -> call.operation().equals("ListTasks")
                        && names(call.body().get("cluster"), "tasks-unseen"))
                .hasSize(1);
    }

    private static long polls(StartFailureCase each) {
        return deployed.calls().stream()
                .dropWhile(call -> !isCreationOf(call, each))
                .filter(call -> call.operation().equals("DescribeServices")
                        && names(call.body().get("cluster"), each.cluster())
                        && names(call.body().get("services"), each.name()))
                .count();
    }

    private static boolean isCreationOf(RecordedCall call, StartFailureCase each) {
        return call.operation().equals("CreateTaskSet") && names(call.body().get("service"), each.name());
    }

    /** Returns the error that the engine prints, with placeholders for values that differ between runs. */
    private static String errorText(StartFailureCase each) {
        var title = "  aws-ecs:index:TaskSet (" + each.name() + "):\n";
        var output = deployed.output();
        int start = output.indexOf(title);
        assertThat(start).as(each.name() + " in\n" + output).isNotNegative();
        int end = output.indexOf("\n\n", start);
        var text = output.substring(start, end)
                .strip()
                .replaceAll("ecs-svc/[0-9]+", "ecs-svc/ID")
                .replaceAll(
                        "([0-9]+ attempts in a row failed\\. The last|\\bA) task ",
                        "N attempts in a row failed. The last task ")
                .replaceAll("task [0-9a-f]{32}", "task ID")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID");
        // The counts at the time limit are fixed; the counts at an earlier end of the wait depend on the machine.
        var stable = text.replaceAll("\\b[0-9]+s\\b", "Ns");
        return (each.limit().isPresent()
                        ? stable
                        : stable.replaceAll("[0-9]/2 running(, [0-9] pending)?", "N/2 running"))
                + "\n";
    }

    private static String golden(StartFailureCase each) throws IOException {
        var file = GOLDEN.resolve(each.name() + ".txt");
        if (System.getProperty("awsecs.golden", "").equals("write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, errorText(each));
        }
        return Files.readString(file);
    }
}
