package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.rules.TagRules;
import io.github.pulumiawsecs.simulator.shape.Omitted;
import io.github.pulumiawsecs.simulator.shape.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds tags to a resource; one whose key is there already gets the new value. */
final class TagResource {
    private TagResource() {}

    record Request(@Nullable String resourceArn, @Nullable List<Tag> tags) {}

    record Answer() {}

    static Answer answer(RegionState region, Request request) {
        List<Tag> added = Omitted.asEmpty(request.tags());
        if (added.isEmpty()) {
            throw AwsError.invalidParameter("tags can not be empty.");
        }
        TagRules.TAGS.check(added, region.home());
        Map<String, String> tags =
                TaggedLookup.resource(region, request.resourceArn()).tags();
        Map<String, String> all = new LinkedHashMap<>(tags);
        all.putAll(Tag.toMap(added));
        if (all.size() > TagRules.MOST) {
            throw AwsError.invalidParameter("A resource can have at most " + TagRules.MOST + " tags.");
        }
        tags.putAll(all);
        return new Answer();
    }
}
