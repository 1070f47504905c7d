package io.github.pulumiawsecs.provider.corpus;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.LinkedHashMap;
import java.util.List;

/** Tags of chance, for a {@link RandomProgram}: as many and as long as they may be, and a little more. */
record RandomTags(RandomProgram program) {
    /** Characters that are allowed: of several scripts, and some that take two of Java's. */
    private static final List<String> FINE = List.of(
            "a", "Z", "0", " ", "_", ".", ":", "/", "=", "+", "-", "@", "é", "地", "١", "\u2003", "𐐀", "²", "Ⅷ");

    private static final List<String> ODD =
            List.of("#", "&", ",", "|", "\n", "\t", "😀", "\u0301", "%", "*", "(", "\u200b", "~", "€");

    PropertyValue tags() {
        var tags = new LinkedHashMap<String, PropertyValue>();
        int size = program.fine() ? program.of(0, 1, 3, 49, 50) : program.of(51, 60);
        // What is long or odd is rare in each tag, because there may be many.
        for (int i = 0; i < size; i++) {
            boolean plain = i > 2;
            tags.put(plain ? "key-" + i : key() + i, plain ? RandomProgram.text("v") : value());
        }
        return new PropertyValue.ObjectValue(tags);
    }

    private String key() {
        return program.fine()
                ? text(program.of(0, 1, 20, 126, 127))
                : program.of("aws:", "AWS:x", "aWs:", text(128), odd(3), odd(100));
    }

    private PropertyValue value() {
        return program.fine()
                ? RandomProgram.text(text(program.of(0, 1, 255, 256)))
                : program.of(
                        RandomProgram.text(program.of("aws:", "Aws:x")),
                        RandomProgram.text(text(257)),
                        RandomProgram.text(odd(5)),
                        RandomProgram.number(1));
    }

    /** So many characters, none of which makes an {@code aws:} in front. */
    private String text(int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "x" : program.of(FINE));
        }
        return text.toString();
    }

    private String odd(int length) {
        return text(length) + program.of(ODD) + text(1);
    }
}
