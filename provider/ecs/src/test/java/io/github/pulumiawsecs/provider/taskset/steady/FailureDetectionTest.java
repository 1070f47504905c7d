package io.github.pulumiawsecs.provider.taskset.steady;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.waiter.WaitResult;
import io.github.pulumiawsecs.simulator.model.TaskFault;
import io.github.pulumiawsecs.testkit.MessageForm;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Trouble that passes does not end a wait, and trouble that stays does. Four tasks: running 11 seconds after they are wanted. */
class FailureDetectionTest {
    private static final Duration LIMIT = Duration.ofMinutes(20);
    private static final TaskFault NO_IMAGE =
            new TaskFault.StartFailure(Duration.ofSeconds(4), "CannotPullContainerError: i/o timeout");

    private final WaiterFixture fixture = new WaiterFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void countsConcurrentFailuresAsOneAttempt() {
        for (var once : new TaskFault[] {
            NO_IMAGE,
            new TaskFault.ContainerExit(Duration.ofSeconds(2), 1),
            TaskFault.ContainerExit.outOfMemory(Duration.ofSeconds(2)),
            new TaskFault.ContainerUnhealthy(Duration.ofSeconds(20)),
            new TaskFault.TargetGroupUnhealthy(Duration.ofSeconds(20), 8080, "arn:blue", "Health checks failed")
        }) {
            fixture.simulator.injectFault("web:1", once, 4);
            assertThat(fixture.awaitSteady(fixture.create(), LIMIT))
                    .as(once.toString())
                    .isEqualTo(new WaitResult.Reached());
        }
    }

    @Test
    void toleratesInconsistentRole() {
        var error = "ECS was unable to assume the role 'arn:aws:iam::123456789012:role/new' that was provided";
        fixture.injectFault(new TaskFault.LaunchFailure(Duration.ofSeconds(20), error));
        assertThat(fixture.awaitSteady(fixture.create(), LIMIT)).isEqualTo(new WaitResult.Reached());

        fixture.simulator.clearTaskFaults();
        fixture.injectFault(new TaskFault.LaunchFailure(Duration.ofHours(1), error));
        assertThat(fixture.failureReason(LIMIT)).contains("role/new").contains("Next: check that the roles");
        assertThat(fixture.time.elapsed()).isLessThan(Duration.ofSeconds(100));
    }

    /** AWS reports the failure once. */
    @Test
    void reportsPlacementFailureOfSomeTasks() {
        fixture.simulator.injectFault(
                "web:1", new TaskFault.PlacementFailure(Duration.ofHours(1), "no container instance met all."), 2);

        assertThat(fixture.failureReason(LIMIT))
                .contains(
                        ": 2/4 running\nService event: was unable to place a task because no container instance met all.\nNext: add capacity");
        assertThat(fixture.time.elapsed()).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
    }

    /** In the words of the Amazon ECS Developer Guide, and as they were seen in accounts. */
    @Test
    void classifiesAwsMessages() {
        var words = Map.ofEntries(
                Map.entry(
                        "was unable to place a task. Reason: CannotPullContainerError: pull image manifest has been retried 1 time(s)",
                        "check that the image"),
                Map.entry(
                        "was unable to place a task. Reason: ResourceInitializationError: unable to pull secrets or registry auth: unable to retrieve secret from asm",
                        "check that the secret"),
                Map.entry(
                        "ResourceInitializationError: unable to pull secrets or registry auth: The task cannot pull registry auth from Amazon ECR",
                        "check that the task execution role may pull"),
                Map.entry(
                        "ResourceInitializationError: failed to initialize logging driver: the log group does not exist",
                        "check that the log group"),
                Map.entry(
                        "ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes",
                        "check that the file system of the volume"),
                Map.entry(
                        "ResourceInitializationError: unable to create new container",
                        "fix the problem that AWS reports"),
                Map.entry(
                        "was unable to place a task. Reason: You've reached the limit on the number of tasks you can run concurrently",
                        "request a quota increase"),
                Map.entry(
                        "was unable to place a task. Reason: The requested CPU configuration is above your limit.",
                        "request a quota increase"),
                Map.entry("was unable to place a task. Reason: Internal error.", "check that Fargate is available"),
                Map.entry("was unable to place a task. Reason: Capacity is unavailable at this time.", "add capacity"),
                Map.entry("was unable to place a task. Reason: TaskFailedToStart: RESOURCE:GPU.", "add capacity"),
                Map.entry(
                        "failed to register targets in (target-group arn:x) with (error y)",
                        "check that the target group exists"),
                Map.entry("CannotStartContainerError: failed to get container status", "check the command"),
                Map.entry(
                        "was unable to reach steady state because task set (ecs-svc/1) was unable to scale in. Reason: The number of protected tasks are more than the desired count of tasks.",
                        "wait until the task protection"),
                Map.entry(
                        "(service web, taskSet ecs-svc/1) was unable to scale in due to (reason 4 tasks under protection)",
                        "wait until the task protection"),
                Map.entry(
                        "was unable to reach steady state. Reason: No Container Instances were found in your capacity provider.",
                        "add capacity"),
                Map.entry(
                        "was unable to place tasks because no container instance met all of its requirements.",
                        "add capacity"),
                Map.entry(
                        "was unable to place a task. Reason: You've reached the limit on the number of vCPUs you can run concurrently",
                        "request a quota increase"));
        words.forEach((logged, next) -> assertThat(FailurePatterns.find(logged))
                .as(logged)
                .hasValueSatisfying(symptom -> assertThat(symptom.nextStep())
                        .is(MessageForm.nextStep())
                        .startsWith(next)));
        assertThat(FailurePatterns.find("operations are being throttled. Will try again later."))
                .isEmpty();
        assertThat(FailurePatterns.find("SpotInterruption Your Spot Task was interrupted."))
                .isEqualTo(Optional.empty());
        assertThat(FailurePatterns.find("ServiceSchedulerInitiated Scaling activity initiated by deployment"))
                .isEmpty();
    }
}
