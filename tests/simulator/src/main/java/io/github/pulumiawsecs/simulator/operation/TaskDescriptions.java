package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.Cluster;
import io.github.pulumiawsecs.simulator.model.Service;
import io.github.pulumiawsecs.simulator.model.SimulatedTask;
import io.github.pulumiawsecs.simulator.model.StopDetails;
import io.github.pulumiawsecs.simulator.model.TaskSet;
import io.github.pulumiawsecs.simulator.shape.TaskDescription;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Converts tasks to API structures. */
final class TaskDescriptions {
    private TaskDescriptions() {}

    /** Returns all tasks of a cluster; the stopped tasks of a task set come last. */
    static List<TaskDescription> of(Cluster cluster) {
        return cluster.services().stream()
                .flatMap(service -> service.taskSets().stream().flatMap(set -> of(service, set)))
                .toList();
    }

    private static Stream<TaskDescription> of(Service service, TaskSet set) {
        Instant now = service.cluster().region().now();
        return Stream.concat(set.taskPool().tasks().stream(), set.taskPool().stoppedTasks().stream())
                // A task that could not be placed does not exist yet.
                .filter(task -> !now.isBefore(task.pendingAt()))
                .map(task -> describe(service, set, task, now));
    }

    private static TaskDescription describe(Service service, TaskSet set, SimulatedTask task, Instant now) {
        Cluster cluster = service.cluster();
        boolean stopped = task.isStopped(now);
        StopDetails stop = stopped ? task.stopDetails() : null;
        String status = stopped ? "STOPPED" : task.isRunning(now) ? "RUNNING" : "PENDING";
        boolean wasRunning = !now.isBefore(task.runningAt())
                && (stop == null || task.runningAt().isBefore(stop.stoppedAt()));
        List<TaskDescription.Container> containers = cluster.region()
                .taskDefinitions()
                .find(set.configuration().taskDefinition())
                .map(definition -> definition.containerNames().stream()
                        .map(name -> new TaskDescription.Container(
                                name,
                                status,
                                stop == null ? null : stop.exitCode(),
                                stop == null ? null : stop.containerReason()))
                        .toList())
                .orElse(List.of());
        return new TaskDescription(
                cluster.region().scope().ecsArn("task/" + cluster.name() + "/" + task.id()),
                cluster.arn(),
                set.configuration().taskDefinition(),
                "service:" + service.name(),
                set.id(),
                status,
                stopped || task.stopRequested() ? "STOPPED" : "RUNNING",
                stop == null ? null : stop.stopCode(),
                stop == null ? null : stop.stoppedReason(),
                task.pendingAt(),
                wasRunning ? task.runningAt() : null,
                stop == null ? null : stop.stoppedAt(),
                containers);
    }
}
