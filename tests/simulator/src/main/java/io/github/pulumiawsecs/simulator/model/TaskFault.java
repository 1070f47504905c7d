package io.github.pulumiawsecs.simulator.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A failure of a task (ECS developer guide, "Stopped tasks error messages" and "Service event messages"). */
public sealed interface TaskFault {

    /** Returns the task with this fault. */
    SimulatedTask applyTo(SimulatedTask healthy);

    /** Returns the service event that reports the fault, if ECS writes one. */
    Optional<Event> event(SimulatedTask task);

    /** A service event; {@code message} lacks the leading service name. */
    record Event(Instant at, String message) {}

    /** The scheduler cannot place the task for {@code duration}; {@code reason} completes "was unable to place a task because". */
    record PlacementFailure(Duration duration, String reason) implements TaskFault {
        @Override
        public SimulatedTask applyTo(SimulatedTask healthy) {
            return healthy.withLifecycle(
                    healthy.pendingAt().plus(duration), healthy.runningAt().plus(duration), null);
        }

        @Override
        public Optional<Event> event(SimulatedTask task) {
            return Optional.of(new Event(task.requestedAt(), "was unable to place a task because " + reason));
        }
    }

    /** ECS cannot launch the task for {@code duration}, for example without its role; {@code error} is AWS's error. */
    record LaunchFailure(Duration duration, String error) implements TaskFault {
        @Override
        public SimulatedTask applyTo(SimulatedTask healthy) {
            return healthy.withLifecycle(
                    healthy.pendingAt().plus(duration), healthy.runningAt().plus(duration), null);
        }

        @Override
        public Optional<Event> event(SimulatedTask task) {
            return Optional.of(new Event(task.requestedAt(), "failed to launch a task with (error " + error + ")."));
        }
    }

    /** The task stops before it runs, for example because its image or a secret is missing. */
    record StartFailure(Duration after, String reason) implements TaskFault {
        @Override
        public SimulatedTask applyTo(SimulatedTask healthy) {
            StopDetails stop =
                    new StopDetails(healthy.pendingAt().plus(after), "TaskFailedToStart", reason, null, reason);
            return healthy.withLifecycle(healthy.pendingAt(), Instant.MAX, stop);
        }

        @Override
        public Optional<Event> event(SimulatedTask task) {
            return Optional.of(
                    new Event(task.pendingAt().plus(after), "was unable to place a task. Reason: " + reason + "."));
        }
    }

    /** The container exits {@code after} the task became RUNNING. */
    record ContainerExit(
            Duration after, int exitCode, @Nullable String containerReason) implements TaskFault {
        public ContainerExit(Duration after, int exitCode) {
            this(after, exitCode, null);
        }

        /** Returns the exit of a container that exceeds its memory. */
        public static ContainerExit outOfMemory(Duration after) {
            return new ContainerExit(after, 137, "OutOfMemoryError: Container killed due to memory usage");
        }

        @Override
        public SimulatedTask applyTo(SimulatedTask healthy) {
            StopDetails stop = new StopDetails(
                    healthy.runningAt().plus(after),
                    "EssentialContainerExited",
                    "Essential container in task exited",
                    exitCode,
                    containerReason);
            return healthy.withLifecycle(healthy.pendingAt(), healthy.runningAt(), stop);
        }

        @Override
        public Optional<Event> event(SimulatedTask task) {
            return Optional.empty();
        }
    }

    /** The scheduler stops the task because its target group reports it as unhealthy. */
    record TargetGroupUnhealthy(Duration after, int port, String targetGroup, String reason) implements TaskFault {
        @Override
        public SimulatedTask applyTo(SimulatedTask healthy) {
            StopDetails stop = new StopDetails(
                    healthy.runningAt().plus(after),
                    "ServiceSchedulerInitiated",
                    "Task failed ELB health checks in (target-group " + targetGroup + ")",
                    137,
                    null);
            return healthy.withLifecycle(healthy.pendingAt(), healthy.runningAt(), stop);
        }

        @Override
        public Optional<Event> event(SimulatedTask task) {
            return Optional.of(new Event(
                    task.runningAt().plus(after),
                    "(task " + task.id() + ") (port " + port + ") is unhealthy in (target-group " + targetGroup
                            + ") due to (reason " + reason + ")"));
        }
    }

    /** The scheduler stops the task because its container's health check fails. */
    record ContainerUnhealthy(Duration after) implements TaskFault {
        @Override
        public SimulatedTask applyTo(SimulatedTask healthy) {
            StopDetails stop = new StopDetails(
                    healthy.runningAt().plus(after),
                    "ServiceSchedulerInitiated",
                    "Task failed container health checks",
                    137,
                    null);
            return healthy.withLifecycle(healthy.pendingAt(), healthy.runningAt(), stop);
        }

        @Override
        public Optional<Event> event(SimulatedTask task) {
            return Optional.of(new Event(
                    task.runningAt().plus(after), "(task " + task.id() + ") failed container health checks."));
        }
    }
}
