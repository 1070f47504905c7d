package io.github.pulumiawsecs.provider.tags;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Separates the tags of the program (user tags), the provider's default tags, and the tags that other tools manage.
 *
 * @param defaults the tags of every task set, each secret if the configuration says so; a user tag with the same key has
 *     precedence
 * @param ignored the tags that the provider neither reports nor removes
 */
public record TagPolicy(PropertyValue.ObjectValue defaults, IgnoreTags ignored) {

    /** Creates a policy without secret default tags. */
    public TagPolicy(Map<String, String> defaults, IgnoreTags ignored) {
        this(PropertyType.STRING_MAP.encode(defaults), ignored);
    }

    /** Returns the default tags and the user tags together; unknown when the user tags are. */
    public PropertyValue merged(PropertyValue userTags) {
        return Tags.map(
                userTags instanceof PropertyValue.NullValue ? PropertyValue.ObjectValue.EMPTY : userTags, tags -> {
                    var all = new TreeMap<>(defaults.fields());
                    all.putAll(tags.fields());
                    return new PropertyValue.ObjectValue(all);
                });
    }

    /** Returns the {@code tagsAll} that these user tags give: all tags except the ignored ones. */
    public PropertyValue expectedTagsAll(PropertyValue userTags) {
        return Tags.map(merged(userTags), this::withoutIgnored);
    }

    /** Returns {@code all} without the ignored tags. */
    public PropertyValue.ObjectValue withoutIgnored(PropertyValue.ObjectValue all) {
        var kept = new TreeMap<>(all.fields());
        kept.keySet().removeIf(ignored::matches);
        return new PropertyValue.ObjectValue(kept);
    }

    /**
     * Returns the user tags among {@code all}. An ignored tag that the program sets keeps the program's value, whatever
     * value AWS reports.
     *
     * @param user the tags of the program, unwrapped
     * @param oldTagsAll {@code tagsAll} of the last deployment, unwrapped. Its tags that the program does not set were
     *     default tags at that time.
     */
    public PropertyValue.ObjectValue userTags(
            PropertyValue.ObjectValue all, PropertyValue user, PropertyValue oldTagsAll) {
        var programTags = tags(user);
        var userTags = new TreeMap<>(all.fields());
        userTags.keySet()
                .removeIf(key -> !programTags.containsKey(key)
                        && (ignored.matches(key)
                                || defaults.fields().containsKey(key)
                                || tags(oldTagsAll).containsKey(key)));
        programTags.forEach((key, value) -> {
            if (ignored.matches(key)) {
                userTags.put(key, value);
            }
        });
        return new PropertyValue.ObjectValue(userTags);
    }

    /** Returns the user tags that an imported program needs in addition to the default tags. */
    public PropertyValue.ObjectValue importedUserTags(PropertyValue.ObjectValue all) {
        var userTags = new TreeMap<>(withoutIgnored(all).fields());
        userTags.entrySet().removeAll(tags(defaults.unwrapped()).entrySet());
        return new PropertyValue.ObjectValue(userTags);
    }

    /**
     * Returns the tags that AWS reports, those as secrets whose key is secret in the program, in the default tags or in
     * the last deployment. All of them are one secret when the program's tags are.
     *
     * @param all the tags without secrets
     * @param user the tags of the program
     * @param oldTagsAll {@code tagsAll} of the last deployment
     */
    public PropertyValue copySecrecyTo(PropertyValue.ObjectValue all, PropertyValue user, PropertyValue oldTagsAll) {
        if (user.hasSecret() && !(user instanceof PropertyValue.ObjectValue)) {
            return PropertyValue.secret(all);
        }
        var userTags = tags(user);
        var oldTags = tags(oldTagsAll.withoutOuterWrappers());
        var marked = new TreeMap<>(all.fields());
        marked.replaceAll((key, value) -> Stream.of(userTags, defaults.fields(), oldTags)
                        .anyMatch(tags -> tags.getOrDefault(key, PropertyValue.NullValue.NULL)
                                .hasSecret())
                ? PropertyValue.secret(value)
                : value);
        return new PropertyValue.ObjectValue(marked);
    }

    /** Returns whether {@code old} has the same tags as {@code tagsAll}, and at least the same tags as secrets. */
    public static boolean hasAllSecrets(PropertyValue old, PropertyValue tagsAll) {
        var oldTags = tags(old.withoutOuterWrappers());
        return old.unwrapped().equals(tagsAll.unwrapped())
                && tags(tagsAll.withoutOuterWrappers()).entrySet().stream()
                        .filter(tag -> tag.getValue().hasSecret())
                        .allMatch(tag -> oldTags.getOrDefault(tag.getKey(), PropertyValue.NullValue.NULL)
                                .hasSecret());
    }

    /**
     * Returns the inputs without a {@code tagsAll} that the engine copied: from the read of an import, or from the old
     * inputs for {@code ignoreChanges}.
     */
    public PropertyValue.ObjectValue dropEchoedTagsAll(
            PropertyValue.ObjectValue oldInputs, PropertyValue.ObjectValue newInputs) {
        var name = Tags.ALL_PROPERTY;
        return oldInputs.get(name).unwrapped() instanceof PropertyValue.ObjectValue(var oldTagsAll)
                        && newInputs.get(name).unwrapped() instanceof PropertyValue.ObjectValue(var copied)
                        && oldTagsAll.entrySet().containsAll(copied.entrySet())
                ? newInputs.with(name, PropertyValue.NullValue.NULL)
                : newInputs;
    }

    private static Map<String, PropertyValue> tags(PropertyValue value) {
        return value instanceof PropertyValue.ObjectValue(Map<String, PropertyValue> tags) ? tags : Map.of();
    }
}
