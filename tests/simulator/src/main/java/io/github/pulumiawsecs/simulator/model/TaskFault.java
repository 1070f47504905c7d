package io.github.pulumiawsecs.simulator.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What goes wrong with a task that is started (developer guide, "Stopped tasks error messages" and "Service event messages"). */
public sealed interface TaskFault {

    /** The life that a task leads with it. */
    SimulatedTask applyTo(SimulatedTask healthy);

    /** What the service's events say of it. */
    Optional<Event> event(SimulatedTask struck);

    /** A line in the service's events, in the words that follow the service's name. */
    record Event(Instant at, String message) {}

    /** There is no room for it for a while; the reason completes "was unable to place a task because". */
    record PlacementFailure(Duration lasts, String reason) implements TaskFault {
        @Override
        public SimulatedTask applyTo(SimulatedTask healthy) {
            return healthy.withLifecycle(
                    healthy.pendingAt().plus(lasts), healthy.runningAt().plus(lasts), null);
        }

        @Override
        public Optional<Event> event(SimulatedTask struck) {
            return Optional.of(new Event(struck.requestedAt(), "was unable to place a task because " + reason));
        }
    }

    /** ECS cannot start it for a while: its role is missing, say; the error is what AWS reports of that. */
    record LaunchFailure(Duration lasts, String error) implements TaskFault {
        @Override
        public SimulatedTask applyTo(SimulatedTask healthy) {
            return healthy.withLifecycle(
                    healthy.pendingAt().plus(lasts), healthy.runningAt().plus(lasts), null);
        }

        @Override
        public Optional<Event> event(SimulatedTask struck) {
            return Optional.of(new Event(struck.requestedAt(), "failed to launch a task with (error " + error + ")."));
        }
    }

    /** It is placed, and stops before it runs: its image or a secret is missing. */
    record StartFailure(Duration after, String reason) implements TaskFault {
        @Override
        public SimulatedTask applyTo(SimulatedTask healthy) {
            StopDetails end =
                    new StopDetails(healthy.pendingAt().plus(after), "TaskFailedToStart", reason, null, reason);
            return healthy.withLifecycle(healthy.pendingAt(), Instant.MAX, end);
        }

        @Override
        public Optional<Event> event(SimulatedTask struck) {
            return Optional.of(
                    new Event(struck.pendingAt().plus(after), "was unable to place a task. Reason: " + reason + "."));
        }
    }

    /** It runs for a while, and exits. */
    record ContainerExit(
            Duration after, int exitCode, @Nullable String containerReason) implements TaskFault {
        public ContainerExit(Duration after, int exitCode) {
            this(after, exitCode, null);
        }

        /** The one that needs more memory than it has. */
        public static ContainerExit outOfMemory(Duration after) {
            return new ContainerExit(after, 137, "OutOfMemoryError: Container killed due to memory usage");
        }

        @Override
        public SimulatedTask applyTo(SimulatedTask healthy) {
            StopDetails end = new StopDetails(
                    healthy.runningAt().plus(after),
                    "EssentialContainerExited",
                    "Essential container in task exited",
                    exitCode,
                    containerReason);
            return healthy.withLifecycle(healthy.pendingAt(), healthy.runningAt(), end);
        }

        @Override
        public Optional<Event> event(SimulatedTask struck) {
            return Optional.empty();
        }
    }

    /** It runs, and is stopped because its target group does not find it healthy. */
    record TargetGroupUnhealthy(Duration after, int port, String targetGroup, String reason) implements TaskFault {
        @Override
        public SimulatedTask applyTo(SimulatedTask healthy) {
            StopDetails end = new StopDetails(
                    healthy.runningAt().plus(after),
                    "ServiceSchedulerInitiated",
                    "Task failed ELB health checks in (target-group " + targetGroup + ")",
                    137,
                    null);
            return healthy.withLifecycle(healthy.pendingAt(), healthy.runningAt(), end);
        }

        @Override
        public Optional<Event> event(SimulatedTask struck) {
            return Optional.of(new Event(
                    struck.runningAt().plus(after),
                    "(task " + struck.id() + ") (port " + port + ") is unhealthy in (target-group " + targetGroup
                            + ") due to (reason " + reason + ")"));
        }
    }

    /** It runs, and is stopped because its container's health check fails. */
    record ContainerUnhealthy(Duration after) implements TaskFault {
        @Override
        public SimulatedTask applyTo(SimulatedTask healthy) {
            StopDetails end = new StopDetails(
                    healthy.runningAt().plus(after),
                    "ServiceSchedulerInitiated",
                    "Task failed container health checks",
                    137,
                    null);
            return healthy.withLifecycle(healthy.pendingAt(), healthy.runningAt(), end);
        }

        @Override
        public Optional<Event> event(SimulatedTask struck) {
            return Optional.of(new Event(
                    struck.runningAt().plus(after), "(task " + struck.id() + ") failed container health checks."));
        }
    }
}
