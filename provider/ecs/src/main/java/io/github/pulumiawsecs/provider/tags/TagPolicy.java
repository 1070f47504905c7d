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
        return merged(defaults, userTags);
    }

    private static PropertyValue merged(PropertyValue.ObjectValue defaultTags, PropertyValue userTags) {
        return Tags.map(
                userTags instanceof PropertyValue.NullValue ? PropertyValue.ObjectValue.EMPTY : userTags, tags -> {
                    if (defaultTags.fields().isEmpty()) {
                        return tags;
                    }
                    var all = new TreeMap<>(defaultTags.fields());
                    all.putAll(tags.fields());
                    return new PropertyValue.ObjectValue(all);
                });
    }

    /** Returns the inputs with the default tags and {@code tagsAll}, both for the engine and for later deployments. */
    public PropertyValue.ObjectValue withComputedTags(PropertyValue.ObjectValue inputs) {
        var withDefaults = inputs.with(Tags.DEFAULTS_PROPERTY, defaults);
        return withDefaults.with(Tags.ALL_PROPERTY, expectedTagsAll(withDefaults));
    }

    /**
     * Returns the {@code tagsAll} of a deployment with these inputs: all tags except the ignored ones. Ignores the input
     * {@code tagsAll}: a policy pack can change the user tags after Check has computed it.
     */
    public PropertyValue expectedTagsAll(PropertyValue.ObjectValue inputs) {
        return Tags.map(merged(defaultsIn(inputs), inputs.get(Tags.PROPERTY)), this::withoutIgnored);
    }

    /** Returns the default tags of the deployment with these inputs. Earlier versions stored only {@code tagsAll}. */
    private PropertyValue.ObjectValue defaultsIn(PropertyValue.ObjectValue inputs) {
        if (inputs.get(Tags.DEFAULTS_PROPERTY).withoutOuterWrappers() instanceof PropertyValue.ObjectValue stored) {
            return stored;
        }
        if (inputs.get(Tags.ALL_PROPERTY).withoutOuterWrappers() instanceof PropertyValue.ObjectValue(var all)) {
            var others = new TreeMap<>(all);
            others.keySet()
                    .removeAll(tags(inputs.get(Tags.PROPERTY).withoutOuterWrappers())
                            .keySet());
            return new PropertyValue.ObjectValue(others);
        }
        return defaults;
    }

    /**
     * Returns the default tags that a refresh stores: those that the task set has, and those that the user tags override
     * or the provider ignores.
     *
     * @param inputs the inputs of the last deployment
     * @param userTags the user tags that the refresh stores
     * @param all all tags that AWS reports
     */
    public PropertyValue.ObjectValue observedDefaults(
            PropertyValue.ObjectValue inputs, PropertyValue.ObjectValue userTags, PropertyValue.ObjectValue all) {
        var stored = defaultsIn(inputs);
        var observed = new TreeMap<>(tags(copySecrecyTo(withoutIgnored(all), PropertyValue.ObjectValue.EMPTY, stored)));
        observed.keySet().removeAll(userTags.fields().keySet());
        stored.fields().forEach((key, value) -> {
            if (userTags.fields().containsKey(key) || ignored.matches(key)) {
                observed.put(key, value);
            }
        });
        return new PropertyValue.ObjectValue(observed);
    }

    /** Returns {@code all} without the ignored tags. */
    public PropertyValue.ObjectValue withoutIgnored(PropertyValue.ObjectValue all) {
        if (ignored.equals(IgnoreTags.NONE)) {
            return all;
        }
        var kept = new TreeMap<>(all.fields());
        kept.keySet().removeIf(ignored::matches);
        return new PropertyValue.ObjectValue(kept);
    }

    /**
     * Returns the user tags among {@code all}. An ignored tag that the program sets keeps the program's value, whatever
     * value AWS reports.
     *
     * @param inputs the inputs of the last deployment
     */
    public PropertyValue.ObjectValue userTags(PropertyValue.ObjectValue all, PropertyValue.ObjectValue inputs) {
        var programTags = tags(inputs.get(Tags.PROPERTY).unwrapped());
        var oldDefaults = defaultsIn(inputs).fields();
        var userTags = new TreeMap<>(all.fields());
        userTags.keySet()
                .removeIf(key -> !programTags.containsKey(key)
                        && (ignored.matches(key)
                                || defaults.fields().containsKey(key)
                                || oldDefaults.containsKey(key)));
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
