package io.github.pulumiawsecs.simulator.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ECS API reference's {@code Tag}; an omitted value is the empty string. */
public record Tag(@Nullable String key, @Nullable String value) {

    /** Returns the tags by key, in the given order. */
    public static Map<String, String> toMap(@Nullable List<Tag> tags) {
        Map<String, String> map = new LinkedHashMap<>();
        for (Tag tag : Members.orEmpty(tags)) {
            map.put(Members.orEmpty(tag.key()), Members.orEmpty(tag.value()));
        }
        return map;
    }

    /** Returns the tags in reverse order, because AWS documents no order and clients must not rely on one. */
    public static List<Tag> toList(Map<String, String> tags) {
        List<Tag> list = new ArrayList<>();
        tags.forEach((key, value) -> list.add(0, new Tag(key, value)));
        return list;
    }
}
