package io.github.pulumiawsecs.provider.drift;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.testkit.TaskSetOperations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A change of a task set without Pulumi.
 *
 * @param operation an operation of AWS
 * @param members its members beyond those that say which set
 * @param expectedDiffs every difference between the set and the program, as {@code path TYPE CHANGE}
 */
record OutOfBandChange(String operation, String members, List<String> expectedDiffs) {
    private static final PropertyPath TAGS = PropertyPath.ROOT.field("tags");
    private static final PropertyPath TAGS_ALL = PropertyPath.ROOT.field("tagsAll");

    /** Returns all changes that leave a set of these checked inputs in place. */
    static List<OutOfBandChange> allFor(TaskSetOperations fixture, PropertyValue.ObjectValue inputs) {
        var policy = fixture.provider().tags();
        var userTags = inputs.get("tags") instanceof PropertyValue.ObjectValue(var tags)
                ? tags
                : Map.<String, PropertyValue>of();
        var changes = new ArrayList<OutOfBandChange>();
        changes.add(new OutOfBandChange(
                "UpdateTaskSet",
                "'scale': {'value': 33, 'unit': 'PERCENT'}",
                List.of("scale.value CHANGED in place (UpdateTaskSet)")));
        changes.add(tag(
                "stray",
                List.of((userTags.isEmpty() ? TAGS : TAGS.field("stray"))
                        + " REMOVED in place (TagResource, UntagResource)")));
        userTags.keySet().forEach(key -> {
            boolean ignored = policy.ignored().matches(key);
            var path = TAGS.field(key);
            changes.add(
                    tag(key, ignored ? List.of() : List.of(path + " CHANGED in place (TagResource, UntagResource)")));
            changes.add(untag(
                    key,
                    ignored
                            ? List.of()
                            : List.of((userTags.size() == 1 ? TAGS : path)
                                    + " ADDED in place (TagResource, UntagResource)")));
        });
        defaultTagsOnly(userTags.keySet(), policy.defaults().fields().keySet()).forEach(key -> {
            changes.add(tag(key, List.of(TAGS_ALL.field(key) + " CHANGED in place (TagResource, UntagResource)")));
            changes.add(untag(key, List.of(TAGS_ALL.field(key) + " ADDED in place (TagResource, UntagResource)")));
        });
        return changes;
    }

    /** Does it, with what performs an operation of AWS. */
    void applyTo(BiConsumer<String, String> aws, String arn) {
        var path = arn.split("/", -1);
        var which = operation.endsWith("TaskSet")
                ? "'cluster': '%s', 'service': '%s', 'taskSet': '%s'".formatted(path[1], path[2], arn)
                : "'resourceArn': '" + arn + "'";
        aws.accept(operation, "{" + which + ", " + members + "}");
    }

    private static List<String> defaultTagsOnly(Set<String> userTags, Set<String> defaults) {
        return defaults.stream().filter(key -> !userTags.contains(key)).toList();
    }

    private static OutOfBandChange tag(String key, List<String> shows) {
        return new OutOfBandChange("TagResource", "'tags': [{'key': '" + key + "', 'value': 'changed'}]", shows);
    }

    private static OutOfBandChange untag(String key, List<String> shows) {
        return new OutOfBandChange("UntagResource", "'tagKeys': ['" + key + "']", shows);
    }
}
