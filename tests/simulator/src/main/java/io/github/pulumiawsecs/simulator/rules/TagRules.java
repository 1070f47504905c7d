package io.github.pulumiawsecs.simulator.rules;

import static io.github.pulumiawsecs.simulator.rules.Rule.all;
import static io.github.pulumiawsecs.simulator.rules.Rule.atMost;
import static io.github.pulumiawsecs.simulator.rules.Rule.each;
import static io.github.pulumiawsecs.simulator.rules.Rule.when;

import io.github.pulumiawsecs.simulator.shape.Members;
import io.github.pulumiawsecs.simulator.shape.Tag;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of the ECS API reference's {@code Tag}. */
public final class TagRules {
    private TagRules() {}

    /** The maximum number of tags of a resource. */
    public static final int MAX_TAGS = 50;

    private static final Pattern ALPHABET = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");

    private static final Rule<Tag> TAG = all(
            length("Tag keys must have 1 to 128 characters.", 1, 128, Tag::key),
            length("Tag values can have at most 256 characters.", 0, 256, Tag::value),
            when(
                    "Tag keys and values can have letters, digits, spaces and any of _ . : / = + - @ only.",
                    tag -> ALPHABET.matcher(Members.orEmpty(tag.key())).matches()
                            && ALPHABET.matcher(Members.orEmpty(tag.value())).matches()),
            when(
                    "Tag keys and values can not start with aws: in any upper or lowercase combination.",
                    tag -> !isReserved(Members.orEmpty(tag.key())) && !isReserved(Members.orEmpty(tag.value()))));

    /** The rules on the tags of one request. */
    public static final Rule<List<Tag>> TAGS = all(
            atMost(MAX_TAGS, "tags", tags -> tags),
            each(tags -> tags, TAG),
            when(
                    "Tag keys must be unique.",
                    tags -> tags.stream().map(Tag::key).distinct().count() == tags.size()));

    private static Rule<Tag> length(String message, int min, int max, TagMember member) {
        return when(message, tag -> {
            String value = Members.orEmpty(member.get(tag));
            int characters = value.codePointCount(0, value.length());
            return characters >= min && characters <= max;
        });
    }

    private static boolean isReserved(String text) {
        return text.toLowerCase(Locale.ROOT).startsWith("aws:");
    }

    @FunctionalInterface
    private interface TagMember {
        @Nullable
        String get(Tag tag);
    }
}
