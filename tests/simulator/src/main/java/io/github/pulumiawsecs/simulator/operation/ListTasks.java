package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.Cluster;
import io.github.pulumiawsecs.simulator.model.Identifiers;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.shape.TaskDescription;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists the ARNs of tasks with the desired status, RUNNING by default. */
final class ListTasks {
    private ListTasks() {}

    private static final int MAX_PAGE_SIZE = 100;

    record Request(
            @Nullable String cluster,
            @Nullable String serviceName,
            @Nullable String startedBy,
            @Nullable String desiredStatus,
            @Nullable Integer maxResults,
            @Nullable String nextToken) {}

    record Result(List<String> taskArns, @Nullable String nextToken) {}

    static Result handle(RegionState region, Request request) {
        // The API reference: startedBy "must be the only filter that you use".
        if (request.startedBy() != null && (request.serviceName() != null || request.desiredStatus() != null)) {
            throw AwsError.invalidParameter("cannot specify startedBy along with other filters");
        }
        int pageSize = request.maxResults() == null ? MAX_PAGE_SIZE : request.maxResults();
        if (pageSize < 1 || pageSize > MAX_PAGE_SIZE) {
            throw AwsError.invalidParameter("maxResults must be between 1 and " + MAX_PAGE_SIZE + ".");
        }
        Cluster cluster = region.activeCluster(request.cluster());
        String status = request.desiredStatus() == null ? "RUNNING" : request.desiredStatus();
        Stream<TaskDescription> tasks = TaskDescriptions.of(cluster).stream()
                .filter(task -> task.desiredStatus().equals(status));
        String startedBy = request.startedBy();
        if (startedBy != null) {
            tasks = tasks.filter(task -> task.startedBy().equals(startedBy));
        }
        String service = request.serviceName();
        if (service != null) {
            String group = "service:" + Identifiers.serviceName(region.scope(), cluster.name(), service);
            tasks = tasks.filter(task -> task.group().equals(group));
        }
        List<String> arns = tasks.map(TaskDescription::taskArn).toList();
        int from = request.nextToken() == null ? 0 : Integer.parseInt(request.nextToken());
        int to = Math.min(arns.size(), from + pageSize);
        return new Result(arns.subList(Math.min(from, to), to), to < arns.size() ? String.valueOf(to) : null);
    }
}
