package io.github.pulumiawsecs.provider.tags;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.ecs.model.Tag;

/** Tags between Pulumi's map and AWS's list of pairs. */
public final class Tags {
    /** The name of the property with a resource's own tags. */
    public static final String PROPERTY = "tags";

    /** The name of the property with all tags of a resource: its own and the provider's default tags. */
    public static final String ALL_PROPERTY = "tagsAll";

    private Tags() {}

    /** Returns the pairs, in the order of their keys. */
    public static List<Tag> toAws(Map<String, String> tags) {
        return new TreeMap<>(tags)
                .entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList();
    }

    /** Returns the map, without AWS's own system tags: nobody can set or remove those. */
    public static Map<String, String> fromAws(List<Tag> tags) {
        var map = new TreeMap<String, String>();
        for (var tag : tags) {
            if (!isSystem(tag.key())) {
                map.put(tag.key(), tag.value() == null ? "" : tag.value());
            }
        }
        return map;
    }

    static boolean isSystem(String key) {
        return key.toLowerCase(Locale.ROOT).startsWith("aws:");
    }
}
