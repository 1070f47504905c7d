package awsecs.table;

import awsecs.value.Value;
import java.util.Optional;
import java.util.regex.Pattern;

/** What AWS allows in tags (Amazon ECS Developer Guide, "Tag restrictions"). */
final class TagRules {
    static final Rule COUNT = Rules.atMost(50, "tags");

    static final EntryRule KEY = (key, _) -> key.isEmpty() || key.length() > 128
            ? Optional.of("must have a key of 1 to 128 characters, has " + key.length())
            : broken("key", key);

    static final EntryRule VALUE = (_, value) -> {
        if (!(value instanceof Value.Text(String text))) {
            return Optional.empty();
        }
        return text.length() > 256
                ? Optional.of("must have at most 256 characters, has " + text.length())
                : broken("value", text);
    };

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
}
