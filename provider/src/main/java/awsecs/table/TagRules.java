package awsecs.table;

import awsecs.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** What AWS allows in tags (Amazon ECS Developer Guide, "Tag restrictions"). */
final class TagRules {
    static final Rule COUNT = Rules.atMost(50, "tags");

    static final Rule KEYS = each((key, _) -> {
        if (key.isEmpty() || key.length() > 128) {
            return "needs keys of 1 to 128 characters; " + quoted(key) + " has " + key.length();
        }
        return alphabet("key", key);
    });

    static final Rule VALUES = each((key, value) -> {
        if (value.length() > 256) {
            return "needs values of at most 256 characters; that of " + quoted(key) + " has " + value.length();
        }
        return alphabet("value", value);
    });

    private static final Pattern ALPHABET = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");

    private TagRules() {}

    private static String alphabet(String what, String text) {
        if (Tags.isSystem(text)) {
            return "must not have a " + what + " that starts with aws: (reserved for AWS); " + quoted(text) + " does";
        }
        return ALPHABET.matcher(text).matches()
                ? ""
                : "may have only letters, spaces, digits and _ . : / = + - @ in a " + what + "; " + quoted(text)
                        + " has others";
    }

    /** Applies a check to each tag whose value is known; the check answers "" when all is well. */
    private static Rule each(BiFunction<String, String, String> check) {
        return value -> {
            if (!(value instanceof Value.Obj(Map<String, Value> tags))) {
                return Optional.empty();
            }
            return tags.entrySet().stream()
                    .map(tag ->
                            check.apply(tag.getKey(), tag.getValue() instanceof Value.Text(String text) ? text : ""))
                    .filter(broken -> !broken.isEmpty())
                    .findFirst();
        };
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
