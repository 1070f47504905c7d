package io.github.pulumiawsecs.simulator.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tag, as in the ECS API reference's {@code Tag}; an omitted value is the empty one. */
public record Tag(@Nullable String key, @Nullable String value) {

    /** The tags by key, in the order given. */
    public static Map<String, String> toMap(@Nullable List<Tag> tags) {
        Map<String, String> map = new LinkedHashMap<>();
        for (Tag tag : Members.orEmpty(tags)) {
            map.put(Members.orEmpty(tag.key()), Members.orEmpty(tag.value()));
        }
        return map;
    }

    /** The tags as a list, last one first: the API promises no order, so nobody may count on the one they gave. */
    public static List<Tag> toList(Map<String, String> tags) {
        List<Tag> list = new ArrayList<>();
        tags.forEach((key, value) -> list.add(0, new Tag(key, value)));
        return list;
    }
}
