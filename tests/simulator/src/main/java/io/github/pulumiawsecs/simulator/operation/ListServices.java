package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.Cluster;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.model.Service;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the ARNs of a cluster's services in pages. Ignores the filters (launch type, scheduling strategy). */
final class ListServices {
    private ListServices() {}

    private static final int DEFAULT_PAGE_SIZE = 10;
    private static final int MAX_PAGE_SIZE = 100;

    record Request(
            @Nullable String cluster,
            @Nullable Integer maxResults,
            @Nullable String nextToken) {}

    record Result(List<String> serviceArns, @Nullable String nextToken) {}

    static Result handle(RegionState region, Request request) {
        int pageSize = request.maxResults() == null ? DEFAULT_PAGE_SIZE : request.maxResults();
        if (pageSize < 1 || pageSize > MAX_PAGE_SIZE) {
            throw AwsError.invalidParameter("maxResults must be between 1 and " + MAX_PAGE_SIZE + ".");
        }
        Cluster cluster = region.activeCluster(request.cluster());
        List<String> arns = cluster.services().stream()
                .filter(service -> !service.status().equals("INACTIVE"))
                .map(Service::arn)
                .toList();
        int from = request.nextToken() == null ? 0 : startIndex(request.nextToken(), arns);
        int to = Math.min(arns.size(), from + pageSize);
        return new Result(arns.subList(from, to), to < arns.size() ? token(arns.get(to)) : null);
    }

    private static String token(String next) {
        return Base64.getEncoder().encodeToString(next.getBytes(StandardCharsets.UTF_8));
    }

    private static int startIndex(String token, List<String> arns) {
        for (int i = 0; i < arns.size(); i++) {
            if (token(arns.get(i)).equals(token)) {
                return i;
            }
        }
        throw AwsError.invalidParameter("Invalid token.");
    }
}
