package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.rules.TagRules;
import io.github.pulumiawsecs.simulator.shape.Members;
import io.github.pulumiawsecs.simulator.shape.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds tags to a resource and replaces the values of existing keys. */
final class TagResource {
    private TagResource() {}

    record Request(@Nullable String resourceArn, @Nullable List<Tag> tags) {}

    record Result() {}

    static Result handle(RegionState region, Request request) {
        List<Tag> added = Members.orEmpty(request.tags());
        if (added.isEmpty()) {
            throw AwsError.invalidParameter("tags can not be empty.");
        }
        TagRules.TAGS.check(added, region.scope());
        Map<String, String> tags =
                TaggedResources.get(region, request.resourceArn()).tags();
        Map<String, String> all = new LinkedHashMap<>(tags);
        all.putAll(Tag.toMap(added));
        if (all.size() > TagRules.MAX_TAGS) {
            throw AwsError.invalidParameter("A resource can have at most " + TagRules.MAX_TAGS + " tags.");
        }
        tags.putAll(all);
        return new Result();
    }
}
