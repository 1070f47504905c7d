package io.github.pulumiawsecs.provider.taskset.schema;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.provider.tags.Tags;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Sends changed tags, the program's own and the provider's default tags. Tags that did not change are left as they are.
 * Stateless.
 */
final class TagUpdate implements TaskSetUpdateBinding {
    private static final List<String> PROPERTIES = List.of(Tags.PROPERTY, Tags.ALL_PROPERTY);

    @Override
    public String operations() {
        return "TagResource, UntagResource";
    }

    @Override
    public void send(UpdateContext update) {
        var keys = update.changedTagKeys();
        var policy = update.tags();
        var desired = tags(
                TaskSetSchema.TAGS,
                PropertyValue.ObjectValue.EMPTY.with(
                        Tags.PROPERTY, policy.merged(update.inputs().get(Tags.PROPERTY))));
        var current = tags(TaskSetSchema.TAGS_ALL, update.outputs());

        var removed = keys.stream()
                .filter(key -> current.containsKey(key) && !desired.containsKey(key))
                .toList();
        if (!removed.isEmpty()) {
            update.taskSets().untag(update.arn(), removed);
            update.recordOutputs(without(removed, update.outputs()));
        }
        var changed = new HashMap<>(desired);
        changed.keySet().removeIf(key -> !keys.contains(key) || policy.ignored().matches(key));
        changed.entrySet().removeAll(current.entrySet());
        if (!changed.isEmpty()) {
            update.taskSets().tag(update.arn(), Tags.toAws(changed));
        }
        for (var name : PROPERTIES) {
            update.recordOutputs(update.outputs().with(name, update.inputs().get(name)));
        }
    }

    private static Map<String, String> tags(
            Property<?, ?, Map<String, String>> property, PropertyValue.ObjectValue values) {
        return Objects.requireNonNullElse(property.decodeFrom(values), Map.of());
    }

    private static PropertyValue.ObjectValue without(List<String> keys, PropertyValue.ObjectValue outputs) {
        var remaining = outputs;
        for (var name : PROPERTIES) {
            remaining = remaining.with(name, Tags.map(remaining.get(name), tags -> withoutKeys(keys, tags)));
        }
        return remaining;
    }

    private static PropertyValue.ObjectValue withoutKeys(List<String> keys, PropertyValue.ObjectValue tags) {
        var kept = new LinkedHashMap<>(tags.fields());
        kept.keySet().removeAll(Set.copyOf(keys));
        return new PropertyValue.ObjectValue(kept);
    }
}
