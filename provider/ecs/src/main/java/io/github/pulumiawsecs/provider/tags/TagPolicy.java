package io.github.pulumiawsecs.provider.tags;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Which tags are whose: the program's own, the provider's default tags, and those that somebody else looks after.
 *
 * @param defaults the tags that every task set gets unless it has its own of the same key
 * @param ignored the tags that are neither shown nor removed
 */
public record TagPolicy(Map<String, String> defaults, IgnoreTags ignored) {

    public TagPolicy {
        defaults = Map.copyOf(defaults);
    }

    /** Returns all the tags that a task set gets; unknown when its own tags are. */
    public PropertyValue merged(PropertyValue own) {
        return mapTags(own instanceof PropertyValue.NullValue ? PropertyValue.ObjectValue.EMPTY : own, tags -> {
            var all = new TreeMap<>(PropertyValue.ofStrings(defaults).fields());
            all.putAll(tags.fields());
            return new PropertyValue.ObjectValue(all);
        });
    }

    /** Returns what {@code tagsAll} is to be for a program with these tags of its own: all but the ignored ones. */
    public PropertyValue expectedTagsAll(PropertyValue own) {
        return mapTags(merged(own), this::withoutIgnored);
    }

    /** Returns {@code all} without the ignored tags. */
    public PropertyValue.ObjectValue withoutIgnored(PropertyValue.ObjectValue all) {
        var seen = new TreeMap<>(all.fields());
        seen.keySet().removeIf(ignored::matches);
        return new PropertyValue.ObjectValue(seen);
    }

    /**
     * Returns those of {@code all} that are the program's own. An ignored tag is the program's only where it says so,
     * and then whatever AWS has.
     *
     * @param user the program's own tags, plain
     * @param before {@code tagsAll} of the last deployment, plain: what it had beyond the program's own were default
     *     tags, whatever the default tags are now
     */
    public PropertyValue.ObjectValue userTags(PropertyValue.ObjectValue all, PropertyValue user, PropertyValue before) {
        var written = tags(user);
        var own = new TreeMap<>(all.fields());
        own.keySet()
                .removeIf(key -> !written.containsKey(key)
                        && (ignored.matches(key)
                                || defaults.containsKey(key)
                                || tags(before).containsKey(key)));
        written.forEach((key, value) -> {
            if (ignored.matches(key)) {
                own.put(key, value);
            }
        });
        return new PropertyValue.ObjectValue(own);
    }

    /** Returns those of {@code all} that a program needs of its own, to have them beside the default tags. */
    public PropertyValue.ObjectValue importedUserTags(PropertyValue.ObjectValue all) {
        var own = new TreeMap<>(withoutIgnored(all).fields());
        own.entrySet().removeAll(PropertyValue.ofStrings(defaults).fields().entrySet());
        return new PropertyValue.ObjectValue(own);
    }

    /**
     * Returns {@code news} without a {@code tagsAll} that no program wrote: an import hands back what was read, and
     * {@code ignoreChanges} what was there.
     */
    public PropertyValue.ObjectValue dropEchoedTagsAll(PropertyValue.ObjectValue olds, PropertyValue.ObjectValue news) {
        var name = Tags.ALL_PROPERTY;
        return olds.get(name).unwrapped() instanceof PropertyValue.ObjectValue(var before)
                        && news.get(name).unwrapped() instanceof PropertyValue.ObjectValue(var back)
                        && before.entrySet().containsAll(back.entrySet())
                ? news.with(name, PropertyValue.NullValue.NULL)
                : news;
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
