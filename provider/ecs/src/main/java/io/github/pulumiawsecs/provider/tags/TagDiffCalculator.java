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
 * Compares the tags of a task set with the desired tags, key by key. User tags are reported at {@code tags}, all other
 * tags at {@code tagsAll}. No tag is reported twice. Immutable.
 */
public final class TagDiffCalculator {
    private static final PropertyPath TAGS = PropertyPath.ROOT.field(Tags.PROPERTY);
    private static final PropertyPath TAGS_ALL = PropertyPath.ROOT.field(Tags.ALL_PROPERTY);

    private final TagPolicy policy;
    private final Map<String, PropertyValue> oldTags;
    private final Map<String, PropertyValue> newTags;
    private final Map<String, PropertyValue> currentTags;
    private final PropertyValue desiredTags;

    public TagDiffCalculator(
            TagPolicy policy,
            PropertyValue.ObjectValue state,
            PropertyValue.ObjectValue oldInputs,
            PropertyValue.ObjectValue newInputs) {
        this.policy = policy;
        this.oldTags = tags(tagsIn(oldInputs));
        this.newTags = tags(tagsIn(newInputs));
        currentTags = tags(state.get(Tags.ALL_PROPERTY));
        desiredTags = policy.expectedTagsAll(newInputs);
    }

    /**
     * Returns whether a difference of user tags needs no update: the task set has the tag already as a default tag, or
     * the tag is ignored.
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
     * @param userTagDiffs the differences of user tags, including those that {@code ignoreChanges} covers
     * @param updatePolicy the update policy of default tags
     */
    public List<PropertyDiff> defaultTagDiffs(List<PropertyDiff> userTagDiffs, UpdatePolicy updatePolicy) {
        if (!(desiredTags.unwrapped() instanceof PropertyValue.ObjectValue)) {
            return List.of();
        }
        var keys = new TreeSet<>(currentTags.keySet());
        keys.addAll(tags(desiredTags).keySet());
        keys.removeAll(keys(userTagDiffs));
        var changed = new ArrayList<PropertyDiff>();
        for (var key : keys) {
            var old = currentTags.getOrDefault(key, PropertyValue.NullValue.NULL);
            var desired = tags(desiredTags).getOrDefault(key, PropertyValue.NullValue.NULL);
            if (!old.equals(desired)) {
                changed.add(new PropertyDiff(TAGS_ALL.field(key), type(old, desired), updatePolicy));
            }
        }
        return changed;
    }

    /** Returns the keys of the tags in {@code differences}. */
    public Set<String> keys(List<PropertyDiff> differences) {
        var keys = new TreeSet<String>();
        for (var difference : differences) {
            var path = difference.path();
            if (path.equals(TAGS)) {
                keys.addAll(oldTags.keySet());
                keys.addAll(newTags.keySet());
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

    private static PropertyDiff.Type type(PropertyValue current, PropertyValue desired) {
        if (current instanceof PropertyValue.NullValue) {
            return PropertyDiff.Type.ADDED;
        }
        return desired instanceof PropertyValue.NullValue ? PropertyDiff.Type.REMOVED : PropertyDiff.Type.CHANGED;
    }
}
