package awsecs.table;

import awsecs.value.Value;
import java.util.Optional;
import java.util.regex.Pattern;

/** What AWS allows in tags (Amazon ECS API Reference, "Tag"). */
final class TagRules {
    static final Rule COUNT = Rules.atMost(TaskSetTable.MOST_TAGS, "tags");

    static final EntryRule KEY = new EntryRule(
            "keys must have 1 to 128 characters: letters, spaces, digits and _ . : / = + - @, and no aws: in front",
            (key, _) -> key.isEmpty() || characters(key) > 128
                    ? Optional.of("must have a key of 1 to 128 characters, has " + characters(key))
                    : broken("key", key));

    static final EntryRule VALUE = new EntryRule(
            "values must have at most 256 characters: the same ones, and no aws: in front", (_, value) -> {
                if (!(value instanceof Value.Text(String text))) {
                    return Optional.empty();
                }
                return characters(text) > 256
                        ? Optional.of("must have at most 256 characters, has " + characters(text))
                        : broken("value", text);
            });

    private static final Pattern ALPHABET = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");

    private TagRules() {}

    private static Optional<String> broken(String what, String text) {
        if (Tags.isSystem(text)) {
            return Optional.of("must not have a " + what + " that starts with aws: (reserved for AWS)");
        }
        return ALPHABET.matcher(text).matches()
                ? Optional.empty()
                : Optional.of("must have a " + what + " of letters, spaces, digits and _ . : / = + - @ only");
    }

    /** AWS counts Unicode characters, of which some take two of Java's. */
    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }
}
