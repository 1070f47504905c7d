package io.github.pulumiawsecs.provider.tags;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.ecs.model.Tag;

/** Tags between Pulumi's map and AWS's list of pairs. */
public final class Tags {
    /** The name of the property with a resource's own tags. */
    public static final String PROPERTY = "tags";

    /** The name of the property with all tags of a resource: its own and the provider's default tags. */
    public static final String ALL_PROPERTY = "tagsAll";

    /**
     * The name of the hidden input with the default tags of a deployment. Unlike {@link #ALL_PROPERTY} it does not depend on
     * the user tags, which a policy pack can change after Check. The engine stores inputs with the prefix {@code __} and
     * does not show them.
     */
    public static final String DEFAULTS_PROPERTY = "__defaultTags";

    /** The key of the provider's own tag that marks a task set until the engine has saved its state. */
    public static final String CREATION_MARKER = "pulumi:aws-ecs:create";

    /** The key of the provider's own tag that marks a task set before a deletion scales it to 0. */
    public static final String DELETION_MARKER = "pulumi:aws-ecs:delete";

    private Tags() {}

    /** Returns the pairs, in the order of their keys. */
    public static List<Tag> toAws(Map<String, String> tags) {
        return toAws(tags, (key, value) -> Tag.builder().key(key).value(value).build());
    }

    /**
     * Returns the pairs, in the order of their keys.
     *
     * @param pair creates a pair of key and value for one of AWS's services
     */
    public static <T> List<T> toAws(Map<String, String> tags, BiFunction<String, String, T> pair) {
        return new TreeMap<>(tags)
                .entrySet().stream()
                        .map(tag -> pair.apply(tag.getKey(), tag.getValue()))
                        .toList();
    }

    /**
     * Returns the map, without AWS's own system tags, which nobody can set or remove, and without the provider's own tags,
     * which are not part of the program.
     */
    public static Map<String, String> fromAws(List<Tag> tags) {
        var map = new TreeMap<String, String>();
        for (var tag : tags) {
            if (!isSystem(tag.key()) && !isMarker(tag.key())) {
                map.put(tag.key(), tag.value() == null ? "" : tag.value());
            }
        }
        return map;
    }

    /** Returns whether the key is that of one of the provider's own tags. */
    static boolean isMarker(String key) {
        return key.equals(CREATION_MARKER) || key.equals(DELETION_MARKER);
    }

    static boolean isSystem(String key) {
        return key.toLowerCase(Locale.ROOT).startsWith("aws:");
    }

    /** Returns the result of {@code change} for tags inside secrets and outputs; an unknown value is unchanged. */
    public static PropertyValue map(PropertyValue wrapped, UnaryOperator<PropertyValue.ObjectValue> change) {
        return switch (wrapped) {
            case PropertyValue.ObjectValue tags -> change.apply(tags);
            case PropertyValue.SecretValue(PropertyValue inner) -> new PropertyValue.SecretValue(map(inner, change));
            case PropertyValue.OutputValue(var value, boolean secret, var dependencies) ->
                new PropertyValue.OutputValue(value.map(known -> map(known, change)), secret, dependencies);
            default -> wrapped;
        };
    }
}
