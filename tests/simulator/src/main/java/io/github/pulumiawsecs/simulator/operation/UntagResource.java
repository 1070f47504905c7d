package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.shape.Members;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Removes tags from a resource; ignores missing keys. */
final class UntagResource {
    private UntagResource() {}

    record Request(@Nullable String resourceArn, @Nullable List<String> tagKeys) {}

    record Result() {}

    static Result handle(RegionState region, Request request) {
        List<String> keys = Members.orEmpty(request.tagKeys());
        if (keys.isEmpty()) {
            throw AwsError.invalidParameter("tagKeys can not be empty.");
        }
        TaggedResources.get(region, request.resourceArn()).tags().keySet().removeAll(keys);
        return new Result();
    }
}
