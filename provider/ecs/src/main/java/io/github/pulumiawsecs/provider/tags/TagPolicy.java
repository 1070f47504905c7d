package io.github.pulumiawsecs.provider.tags;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Separates the tags of the program (user tags), the provider's default tags, and the tags that other tools manage.
 *
 * @param defaults the tags of every task set; a user tag with the same key has precedence
 * @param ignored the tags that the provider neither reports nor removes
 */
public record TagPolicy(Map<String, String> defaults, IgnoreTags ignored) {

    public TagPolicy {
        defaults = Map.copyOf(defaults);
    }

    /** Returns the default tags and the user tags together; unknown when the user tags are. */
    public PropertyValue merged(PropertyValue userTags) {
        return mapTags(
                userTags instanceof PropertyValue.NullValue ? PropertyValue.ObjectValue.EMPTY : userTags, tags -> {
                    var all = new TreeMap<>(
                            PropertyType.STRING_MAP.encode(defaults).fields());
                    all.putAll(tags.fields());
                    return new PropertyValue.ObjectValue(all);
                });
    }

    /** Returns the {@code tagsAll} that these user tags give: all tags except the ignored ones. */
    public PropertyValue expectedTagsAll(PropertyValue userTags) {
        return mapTags(merged(userTags), this::withoutIgnored);
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
                                || defaults.containsKey(key)
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
        userTags.entrySet()
                .removeAll(PropertyType.STRING_MAP.encode(defaults).fields().entrySet());
        return new PropertyValue.ObjectValue(userTags);
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

    private static Map<String, PropertyValue> tags(PropertyValue plain) {
        return plain instanceof PropertyValue.ObjectValue(Map<String, PropertyValue> tags) ? tags : Map.of();
    }

    private static PropertyValue mapTags(PropertyValue wrapped, UnaryOperator<PropertyValue.ObjectValue> change) {
        return switch (wrapped) {
            case PropertyValue.ObjectValue tags -> change.apply(tags);
            case PropertyValue.SecretValue(PropertyValue inner) ->
                new PropertyValue.SecretValue(mapTags(inner, change));
            case PropertyValue.OutputValue(var value, boolean secret, var dependencies) ->
                new PropertyValue.OutputValue(value.map(known -> mapTags(known, change)), secret, dependencies);
            default -> wrapped;
        };
    }
}
