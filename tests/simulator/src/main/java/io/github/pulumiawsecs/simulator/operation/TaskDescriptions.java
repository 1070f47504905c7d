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

/** The tasks of a cluster, as the API shows them. */
final class TaskDescriptions {
    private TaskDescriptions() {}

    /** All tasks of a cluster; those that have stopped come after those that are wanted. */
    static List<TaskDescription> of(Cluster cluster) {
        return cluster.services().stream()
                .flatMap(service -> service.taskSets().stream().flatMap(set -> of(service, set)))
                .toList();
    }

    private static Stream<TaskDescription> of(Service service, TaskSet set) {
        Instant now = service.cluster().region().now();
        return Stream.concat(set.taskPool().tasks().stream(), set.taskPool().stoppedTasks().stream())
                // A task that waits for room is not there yet.
                .filter(task -> !now.isBefore(task.pendingAt()))
                .map(task -> describe(service, set, task, now));
    }

    private static TaskDescription describe(Service service, TaskSet set, SimulatedTask task, Instant now) {
        Cluster cluster = service.cluster();
        boolean gone = task.isStopped(now);
        StopDetails end = gone ? task.stopDetails() : null;
        String status = gone ? "STOPPED" : task.isRunning(now) ? "RUNNING" : "PENDING";
        boolean ran = !now.isBefore(task.runningAt())
                && (end == null || task.runningAt().isBefore(end.stoppedAt()));
        List<TaskDescription.Container> containers = cluster.region()
                .taskDefinitions()
                .find(set.configuration().taskDefinition())
                .map(definition -> definition.containerNames().stream()
                        .map(name -> new TaskDescription.Container(
                                name,
                                status,
                                end == null ? null : end.exitCode(),
                                end == null ? null : end.containerReason()))
                        .toList())
                .orElse(List.of());
        return new TaskDescription(
                cluster.region().scope().ecsArn("task/" + cluster.name() + "/" + task.id()),
                cluster.arn(),
                set.configuration().taskDefinition(),
                "service:" + service.name(),
                set.id(),
                status,
                gone || task.stopRequested() ? "STOPPED" : "RUNNING",
                end == null ? null : end.stopCode(),
                end == null ? null : end.stoppedReason(),
                task.pendingAt(),
                ran ? task.runningAt() : null,
                end == null ? null : end.stoppedAt(),
                containers);
    }
}
