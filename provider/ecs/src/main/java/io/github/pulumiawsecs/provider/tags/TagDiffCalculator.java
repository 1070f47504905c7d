package io.github.pulumiawsecs.provider.tags;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.UpdatePolicy;
import io.github.pulumiawsecs.framework.schema.diff.PropertyDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What differs between the tags that a task set has and those that it is to have, key by key. The program's own tags
 * show at {@code tags}, the rest at {@code tagsAll}, which no program writes; nothing shows twice.
 */
public final class TagDiffCalculator {
    private static final PropertyPath TAGS = PropertyPath.ROOT.field(Tags.PROPERTY);
    private static final PropertyPath TAGS_ALL = PropertyPath.ROOT.field(Tags.ALL_PROPERTY);

    private final TagPolicy policy;
    private final Map<String, PropertyValue> olds;
    private final Map<String, PropertyValue> news;
    private final Map<String, PropertyValue> currentTags;
    private final PropertyValue desiredTags;

    public TagDiffCalculator(
            TagPolicy policy,
            PropertyValue.ObjectValue state,
            PropertyValue.ObjectValue olds,
            PropertyValue.ObjectValue news) {
        this.policy = policy;
        this.olds = tags(tagsIn(olds));
        this.news = tags(tagsIn(news));
        var all = Tags.ALL_PROPERTY;
        currentTags = tags(state.get(all));
        // Inputs of a version that did not have tagsAll among them say it all the same.
        desiredTags =
                news.get(all) instanceof PropertyValue.NullValue ? policy.expectedTagsAll(tagsIn(news)) : news.get(all);
    }

    /**
     * Tells whether a difference between the program's own tags changes nothing: the task set has that tag already, as
     * a default tag, or somebody else looks after it.
     */
    public boolean isNoOp(PropertyDiff difference) {
        return TAGS.isPrefixOf(difference.path())
                && desiredTags.unwrapped() instanceof PropertyValue.ObjectValue
                && keys(List.of(difference)).stream()
                        .allMatch(key -> policy.ignored().matches(key)
                                || (currentTags.containsKey(key)
                                        && currentTags
                                                .get(key)
                                                .equals(tags(desiredTags).get(key))));
    }

    /**
     * Returns the differences of the tags that the program does not set itself.
     *
     * @param told the differences between the program's own tags, shown or ignored
     * @param updatePolicy what a change of a default tag does to the resource
     */
    public List<PropertyDiff> defaultTagDiffs(List<PropertyDiff> told, UpdatePolicy updatePolicy) {
        if (!(desiredTags.unwrapped() instanceof PropertyValue.ObjectValue)) {
            return List.of();
        }
        var keys = new TreeSet<>(currentTags.keySet());
        keys.addAll(tags(desiredTags).keySet());
        keys.removeAll(keys(told));
        var changed = new ArrayList<PropertyDiff>();
        for (var key : keys) {
            var old = currentTags.getOrDefault(key, PropertyValue.NullValue.NULL);
            var now = tags(desiredTags).getOrDefault(key, PropertyValue.NullValue.NULL);
            if (!old.equals(now)) {
                changed.add(new PropertyDiff(TAGS_ALL.field(key), type(old, now), updatePolicy));
            }
        }
        return changed;
    }

    /** Returns the keys of the tags that {@code differences} tell of. */
    public Set<String> keys(List<PropertyDiff> differences) {
        var keys = new TreeSet<String>();
        for (var difference : differences) {
            var path = difference.path();
            if (path.equals(TAGS)) {
                keys.addAll(olds.keySet());
                keys.addAll(news.keySet());
            } else if ((TAGS.isPrefixOf(path) || TAGS_ALL.isPrefixOf(path))
                    && path.segments().getLast() instanceof PropertyPath.Field(String key)) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static PropertyValue tagsIn(PropertyValue.ObjectValue inputs) {
        return inputs.get(Tags.PROPERTY);
    }

    private static Map<String, PropertyValue> tags(PropertyValue value) {
        return value.unwrapped() instanceof PropertyValue.ObjectValue(var tags) ? tags : Map.of();
    }

    private static PropertyDiff.Type type(PropertyValue has, PropertyValue wants) {
        if (has instanceof PropertyValue.NullValue) {
            return PropertyDiff.Type.ADDED;
        }
        return wants instanceof PropertyValue.NullValue ? PropertyDiff.Type.REMOVED : PropertyDiff.Type.CHANGED;
    }
}
