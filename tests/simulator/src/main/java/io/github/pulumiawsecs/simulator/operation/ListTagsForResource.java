package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.shape.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows a resource's tags. */
final class ListTagsForResource {
    private ListTagsForResource() {}

    record Request(@Nullable String resourceArn) {}

    record Answer(List<Tag> tags) {}

    static Answer answer(RegionState region, Request request) {
        return new Answer(
                Tag.toList(TaggedLookup.resource(region, request.resourceArn()).tags()));
    }
}
