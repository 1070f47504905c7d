package io.github.pulumiawsecs.simulator.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What goes wrong with a task that is started (developer guide, "Stopped tasks error messages" and "Service event messages"). */
public sealed interface TaskFault {

    /** The life that a task leads with it. */
    SimulatedTask strike(SimulatedTask healthy);

    /** What the service's events say of it. */
    Optional<Told> told(SimulatedTask struck);

    /** A line in the service's events, in the words that follow the service's name. */
    record Told(Instant at, String what) {}

    /** There is no room for it for a while; the reason completes "was unable to place a task because". */
    record NoRoom(Duration lasts, String reason) implements TaskFault {
        @Override
        public SimulatedTask strike(SimulatedTask healthy) {
            return healthy.living(
                    healthy.pendingAt().plus(lasts), healthy.runningAt().plus(lasts), null);
        }

        @Override
        public Optional<Told> told(SimulatedTask struck) {
            return Optional.of(new Told(struck.wantedAt(), "was unable to place a task because " + reason));
        }
    }

    /** ECS cannot start it for a while: its role is missing, say; the error is what AWS reports of that. */
    record NotLaunched(Duration lasts, String error) implements TaskFault {
        @Override
        public SimulatedTask strike(SimulatedTask healthy) {
            return healthy.living(
                    healthy.pendingAt().plus(lasts), healthy.runningAt().plus(lasts), null);
        }

        @Override
        public Optional<Told> told(SimulatedTask struck) {
            return Optional.of(new Told(struck.wantedAt(), "failed to launch a task with (error " + error + ")."));
        }
    }

    /** It is placed, and stops before it runs: its image or a secret is missing. */
    record FailsToStart(Duration after, String reason) implements TaskFault {
        @Override
        public SimulatedTask strike(SimulatedTask healthy) {
            End end = new End(healthy.pendingAt().plus(after), "TaskFailedToStart", reason, null, reason);
            return healthy.living(healthy.pendingAt(), Instant.MAX, end);
        }

        @Override
        public Optional<Told> told(SimulatedTask struck) {
            return Optional.of(
                    new Told(struck.pendingAt().plus(after), "was unable to place a task. Reason: " + reason + "."));
        }
    }

    /** It runs for a while, and exits. */
    record Exits(Duration after, int exitCode, @Nullable String containerReason) implements TaskFault {
        public Exits(Duration after, int exitCode) {
            this(after, exitCode, null);
        }

        /** The one that needs more memory than it has. */
        public static Exits outOfMemory(Duration after) {
            return new Exits(after, 137, "OutOfMemoryError: Container killed due to memory usage");
        }

        @Override
        public SimulatedTask strike(SimulatedTask healthy) {
            End end = new End(
                    healthy.runningAt().plus(after),
                    "EssentialContainerExited",
                    "Essential container in task exited",
                    exitCode,
                    containerReason);
            return healthy.living(healthy.pendingAt(), healthy.runningAt(), end);
        }

        @Override
        public Optional<Told> told(SimulatedTask struck) {
            return Optional.empty();
        }
    }

    /** It runs, and is stopped because its target group does not find it healthy. */
    record Unhealthy(Duration after, int port, String targetGroup, String reason) implements TaskFault {
        @Override
        public SimulatedTask strike(SimulatedTask healthy) {
            End end = new End(
                    healthy.runningAt().plus(after),
                    "ServiceSchedulerInitiated",
                    "Task failed ELB health checks in (target-group " + targetGroup + ")",
                    137,
                    null);
            return healthy.living(healthy.pendingAt(), healthy.runningAt(), end);
        }

        @Override
        public Optional<Told> told(SimulatedTask struck) {
            return Optional.of(new Told(
                    struck.runningAt().plus(after),
                    "(task " + struck.id() + ") (port " + port + ") is unhealthy in (target-group " + targetGroup
                            + ") due to (reason " + reason + ")"));
        }
    }

    /** It runs, and is stopped because its container's health check fails. */
    record FailsHealthCheck(Duration after) implements TaskFault {
        @Override
        public SimulatedTask strike(SimulatedTask healthy) {
            End end = new End(
                    healthy.runningAt().plus(after),
                    "ServiceSchedulerInitiated",
                    "Task failed container health checks",
                    137,
                    null);
            return healthy.living(healthy.pendingAt(), healthy.runningAt(), end);
        }

        @Override
        public Optional<Told> told(SimulatedTask struck) {
            return Optional.of(new Told(
                    struck.runningAt().plus(after), "(task " + struck.id() + ") failed container health checks."));
        }
    }
}
