package io.github.pulumiawsecs.simulator.operation;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.model.TaskDefinition;
import io.github.pulumiawsecs.simulator.shape.Members;
import io.github.pulumiawsecs.simulator.shape.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes a revision of a task definition; the latest ACTIVE one for a family. */
final class DescribeTaskDefinition {
    private DescribeTaskDefinition() {}

    record Request(
            @Nullable String taskDefinition, @Nullable List<String> include) {}

    record Result(JsonObject taskDefinition, @Nullable List<Tag> tags) {}

    static Result handle(RegionState region, Request request) {
        TaskDefinition found = region.taskDefinitions()
                .find(Members.orEmpty(request.taskDefinition()))
                .orElseThrow(() -> AwsError.clientError("Unable to describe task definition."));
        boolean withTags = Members.orEmpty(request.include()).contains("TAGS");
        return new Result(found.describe(), withTags ? Tag.toList(found.tags()) : null);
    }
}
