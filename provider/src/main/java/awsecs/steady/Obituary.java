package awsecs.steady;

import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.Task;

/** What a task died of, in one line. */
final class Obituary {
    private Obituary() {}

    static String of(Task task) {
        var id = task.taskArn().substring(task.taskArn().lastIndexOf('/') + 1);
        var line = new StringBuilder("task " + id + " stopped: " + task.stoppedReason());
        for (var container : task.containers()) {
            line.append(of(container, String.valueOf(task.stoppedReason())));
        }
        return line.toString();
    }

    private static String of(Container container, String known) {
        boolean exited = container.exitCode() != null;
        boolean says = container.reason() != null && !known.contains(container.reason());
        if (!exited && !says) {
            return "";
        }
        return " (container " + container.name() + (exited ? " exited with " + container.exitCode() : "")
                + (says ? ": " + container.reason() : "") + ")";
    }
}
