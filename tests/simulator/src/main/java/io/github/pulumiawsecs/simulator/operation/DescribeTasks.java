package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.Cluster;
import io.github.pulumiawsecs.simulator.model.ParsedArn;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.shape.Failure;
import io.github.pulumiawsecs.simulator.shape.Members;
import io.github.pulumiawsecs.simulator.shape.TaskDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows up to a hundred tasks, those included that stopped not long ago. */
final class DescribeTasks {
    private DescribeTasks() {}

    private static final int MAX_TASKS = 100;

    record Request(@Nullable String cluster, @Nullable List<String> tasks) {}

    record Result(List<TaskDescription> tasks, List<Failure> failures) {}

    static Result handle(RegionState region, Request request) {
        List<String> wanted = Members.orEmpty(request.tasks());
        if (wanted.isEmpty()) {
            throw AwsError.invalidParameter("Tasks cannot be empty.");
        }
        if (wanted.size() > MAX_TASKS) {
            throw AwsError.invalidParameter("Tasks can have at most " + MAX_TASKS + " items.");
        }
        Cluster cluster = region.activeCluster(request.cluster());
        Map<String, TaskDescription> tasks = TaskDescriptions.of(cluster).stream()
                .collect(Collectors.toMap(TaskDescription::taskArn, Function.identity()));
        List<TaskDescription> found = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (String identifier : wanted) {
            String arn = ParsedArn.isArn(identifier)
                    ? identifier
                    : region.scope().ecsArn("task/" + cluster.name() + "/" + identifier);
            TaskDescription task = tasks.get(arn);
            if (task == null) {
                failures.add(Failure.missing(arn));
            } else {
                found.add(task);
            }
        }
        return new Result(found, failures);
    }
}
