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

/** Describes up to 100 tasks, including recently stopped ones. */
final class DescribeTasks {
    private DescribeTasks() {}

    private static final int MAX_TASKS = 100;

    record Request(@Nullable String cluster, @Nullable List<String> tasks) {}

    record Result(List<TaskDescription> tasks, List<Failure> failures) {}

    static Result handle(RegionState region, Request request) {
        List<String> identifiers = Members.orEmpty(request.tasks());
        if (identifiers.isEmpty()) {
            throw AwsError.invalidParameter("Tasks cannot be empty.");
        }
        if (identifiers.size() > MAX_TASKS) {
            throw AwsError.invalidParameter("Tasks can have at most " + MAX_TASKS + " items.");
        }
        Cluster cluster = region.activeCluster(request.cluster());
        Map<String, TaskDescription> tasks = TaskDescriptions.of(cluster).stream()
                .collect(Collectors.toMap(TaskDescription::taskArn, Function.identity()));
        List<TaskDescription> found = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (String identifier : identifiers) {
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
