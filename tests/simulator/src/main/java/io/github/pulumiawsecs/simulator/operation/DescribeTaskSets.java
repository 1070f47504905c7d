package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.ParsedArn;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.model.Service;
import io.github.pulumiawsecs.simulator.shape.Failure;
import io.github.pulumiawsecs.simulator.shape.Members;
import io.github.pulumiawsecs.simulator.shape.TaskSetDescription;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes task sets of a service. The API model makes {@code taskSets} optional; ECS requires it. */
final class DescribeTaskSets {
    private DescribeTaskSets() {}

    record Request(
            @Nullable String cluster,
            @Nullable String service,
            @Nullable List<String> taskSets,
            @Nullable List<String> include) {}

    record Result(List<TaskSetDescription> taskSets, List<Failure> failures) {}

    static Result handle(RegionState region, Request request) {
        Service service = TaskSetArguments.externalService(region, request.cluster(), request.service());
        List<String> identifiers = Members.orEmpty(request.taskSets());
        if (identifiers.isEmpty()) {
            throw AwsError.invalidParameter("TaskSets cannot be empty.");
        }
        identifiers.forEach(TaskSetArguments::validIdentifier);
        boolean withTags = withTags(Members.orEmpty(request.include()));
        List<TaskSetDescription> found = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (String identifier : identifiers) {
            service.findTaskSet(identifier)
                    .ifPresentOrElse(
                            set -> found.add(set.describe(withTags)),
                            () -> failures.add(Failure.missing(arn(service, identifier))));
        }
        return new Result(found, failures);
    }

    private static boolean withTags(List<String> include) {
        for (String field : include) {
            if (!field.equals("TAGS")) {
                throw AwsError.invalidParameter("include should be one of [TAGS]");
            }
        }
        return !include.isEmpty();
    }

    private static String arn(Service service, String identifier) {
        return ParsedArn.isArn(identifier) ? identifier : service.taskSetArn(identifier);
    }
}
