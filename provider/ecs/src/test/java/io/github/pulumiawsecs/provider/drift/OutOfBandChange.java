package io.github.pulumiawsecs.provider.drift;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Something that somebody does to a task set behind Pulumi's back.
 *
 * @param what an operation of AWS
 * @param request its members beyond those that say which set
 * @param shows every difference between the set and the program, as {@code path TYPE CHANGE}
 */
record OutOfBandChange(String what, String request, List<String> shows) {
    private static final PropertyPath TAGS = PropertyPath.ROOT.field("tags");
    private static final PropertyPath TAGS_ALL = PropertyPath.ROOT.field("tagsAll");

    /** Returns all deeds that leave a set of these checked inputs in place. */
    static List<OutOfBandChange> possible(ProviderOperations world, PropertyValue.ObjectValue inputs) {
        var policy = world.provider().tags();
        var own = inputs.get("tags") instanceof PropertyValue.ObjectValue(var tags)
                ? tags
                : Map.<String, PropertyValue>of();
        var deeds = new ArrayList<OutOfBandChange>();
        deeds.add(new OutOfBandChange(
                "UpdateTaskSet",
                "'scale': {'value': 33, 'unit': 'PERCENT'}",
                List.of("scale.value CHANGED in place (UpdateTaskSet)")));
        deeds.add(tagged(
                "stray",
                List.of((own.isEmpty() ? TAGS : TAGS.field("stray"))
                        + " REMOVED in place (TagResource, UntagResource)")));
        own.keySet().forEach(key -> {
            boolean ignored = policy.ignored().matches(key);
            var path = TAGS.field(key);
            deeds.add(tagged(
                    key, ignored ? List.of() : List.of(path + " CHANGED in place (TagResource, UntagResource)")));
            deeds.add(untagged(
                    key,
                    ignored
                            ? List.of()
                            : List.of(
                                    (own.size() == 1 ? TAGS : path) + " ADDED in place (TagResource, UntagResource)")));
        });
        defaultsBeyond(own.keySet(), policy.defaults().keySet()).forEach(key -> {
            deeds.add(tagged(key, List.of(TAGS_ALL.field(key) + " CHANGED in place (TagResource, UntagResource)")));
            deeds.add(untagged(key, List.of(TAGS_ALL.field(key) + " ADDED in place (TagResource, UntagResource)")));
        });
        return deeds;
    }

    /** Does it, with what performs an operation of AWS. */
    void happenTo(BiConsumer<String, String> aws, String arn) {
        var path = arn.split("/", -1);
        var which = what.endsWith("TaskSet")
                ? "'cluster': '%s', 'service': '%s', 'taskSet': '%s'".formatted(path[1], path[2], arn)
                : "'resourceArn': '" + arn + "'";
        aws.accept(what, "{" + which + ", " + request + "}");
    }

    private static List<String> defaultsBeyond(Set<String> own, Set<String> defaults) {
        return defaults.stream().filter(key -> !own.contains(key)).toList();
    }

    private static OutOfBandChange tagged(String key, List<String> shows) {
        return new OutOfBandChange("TagResource", "'tags': [{'key': '" + key + "', 'value': 'changed'}]", shows);
    }

    private static OutOfBandChange untagged(String key, List<String> shows) {
        return new OutOfBandChange("UntagResource", "'tagKeys': ['" + key + "']", shows);
    }
}
