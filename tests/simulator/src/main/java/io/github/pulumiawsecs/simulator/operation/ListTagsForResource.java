package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.shape.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists a resource's tags. */
final class ListTagsForResource {
    private ListTagsForResource() {}

    record Request(@Nullable String resourceArn) {}

    record Result(List<Tag> tags) {}

    static Result handle(RegionState region, Request request) {
        return new Result(
                Tag.toList(TaggedResources.get(region, request.resourceArn()).tags()));
    }
}
