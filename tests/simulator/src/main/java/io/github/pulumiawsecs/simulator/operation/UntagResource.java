package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.shape.Omitted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Removes tags from a resource; keys that are not there don't matter. */
final class UntagResource {
    private UntagResource() {}

    record Request(@Nullable String resourceArn, @Nullable List<String> tagKeys) {}

    record Answer() {}

    static Answer answer(RegionState region, Request request) {
        List<String> keys = Omitted.asEmpty(request.tagKeys());
        if (keys.isEmpty()) {
            throw AwsError.invalidParameter("tagKeys can not be empty.");
        }
        TaggedLookup.resource(region, request.resourceArn()).tags().keySet().removeAll(keys);
        return new Answer();
    }
}
