package io.github.pulumiawsecs.provider.tags;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.MapEntryRule;
import io.github.pulumiawsecs.framework.schema.Rule;
import io.github.pulumiawsecs.framework.schema.Rules;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules of AWS for tags (Amazon ECS API Reference, "Tag"). */
public final class TagRules {
    /** The maximum number of tags of a resource (Amazon ECS API Reference, "CreateTaskSet"). */
    public static final int MAX_TAGS = 50;

    public static final Rule COUNT = Rules.atMost(MAX_TAGS, "tags");

    public static final MapEntryRule KEY = new MapEntryRule(
            "keys must have 1 to 128 letters, spaces, digits and _ . : / = + - @, and must not start with aws:",
            (key, _) -> Tags.isMarker(key)
                    ? Optional.of("must not have the key " + key + " (reserved for this provider)")
                    : key.isEmpty() || characters(key) > 128
                            ? Optional.of("must have a key of 1 to 128 characters, has " + characters(key))
                            : violation("key", key));

    public static final MapEntryRule VALUE = new MapEntryRule(
            "values must have at most 256 of the same characters, and must not start with aws:", (_, value) -> {
                if (!(value instanceof PropertyValue.StringValue(String text))) {
                    return Optional.empty();
                }
                return characters(text) > 256
                        ? Optional.of("must have at most 256 characters, has " + characters(text))
                        : violation("value", text);
            });

    private static final Pattern ALPHABET = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");

    private TagRules() {}

    private static Optional<String> violation(String part, String text) {
        if (Tags.isSystem(text)) {
            return Optional.of("must not have a " + part + " that starts with aws: (reserved for AWS)");
        }
        return ALPHABET.matcher(text).matches()
                ? Optional.empty()
                : Optional.of("must have a " + part + " of letters, spaces, digits and _ . : / = + - @ only");
    }

    /** AWS counts Unicode characters, some of which take two chars in Java. */
    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }
}
