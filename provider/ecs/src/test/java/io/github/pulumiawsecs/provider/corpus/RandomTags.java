package io.github.pulumiawsecs.provider.corpus;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.LinkedHashMap;
import java.util.List;

/** Random tags of a {@link RandomProgram} at and beyond the limits of number and length. */
record RandomTags(RandomProgram program) {
    /** Allowed characters of several scripts, some of them surrogate pairs in Java. */
    private static final List<String> ALLOWED = List.of(
            "a", "Z", "0", " ", "_", ".", ":", "/", "=", "+", "-", "@", "é", "地", "١", "\u2003", "𐐀", "²", "Ⅷ");

    private static final List<String> FORBIDDEN =
            List.of("#", "&", ",", "|", "\n", "\t", "😀", "\u0301", "%", "*", "(", "\u200b", "~", "€");

    PropertyValue tags() {
        var tags = new LinkedHashMap<String, PropertyValue>();
        int size = program.isValid() ? program.pick(0, 1, 3, 49, 50) : program.pick(51, 60);
        // Only the first tags are long or invalid, because there may be many.
        for (int i = 0; i < size; i++) {
            boolean plain = i > 2;
            tags.put(plain ? "key-" + i : key() + i, plain ? RandomProgram.text("v") : value());
        }
        return new PropertyValue.ObjectValue(tags);
    }

    private String key() {
        return program.isValid()
                ? text(program.pick(0, 1, 20, 126, 127))
                : program.pick("aws:", "AWS:x", "aWs:", text(128), invalidText(3), invalidText(100));
    }

    private PropertyValue value() {
        return program.isValid()
                ? RandomProgram.text(text(program.pick(0, 1, 255, 256)))
                : program.pick(
                        RandomProgram.text(program.pick("aws:", "Aws:x")),
                        RandomProgram.text(text(257)),
                        RandomProgram.text(invalidText(5)),
                        RandomProgram.number(1.5));
    }

    /** Returns {@code length} allowed characters that do not start with {@code aws:}. */
    private String text(int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "x" : program.pick(ALLOWED));
        }
        return text.toString();
    }

    private String invalidText(int length) {
        return text(length) + program.pick(FORBIDDEN) + text(1);
    }
}
