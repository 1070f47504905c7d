package io.github.pulumiawsecs.provider.fuzz;

import java.util.List;
import java.util.Locale;

/** Random strings: words of the package, words that parsers treat specially, and long ones. Not thread-safe. */
final class RandomStrings {
    private static final List<String> SPECIAL = List.of(
            "",
            " ",
            "\0",
            "\n\tat x",
            "\"",
            "\\",
            "é\uD83D\uDE00\u202E",
            "%s%n$1${x}",
            "../../etc/passwd",
            "*",
            "[0]",
            "a[\"b",
            "__defaults",
            "null",
            "true",
            "-1",
            "1e999",
            "NaN",
            "{}",
            "{\"region\":{\"a\":[1,null]}}",
            "[[[[[[",
            "2026-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "arn:",
            "arn:aws:ecs:us-east-1:123456789012:cluster/demo",
            "arn:aws:ecs:us-east-1:123456789012:service/demo/web",
            "arn:aws:ecs:eu-west-1:210987654321:task-set/demo/web/ecs-svc/1234567890123456789",
            "arn:aws:ecs:us-east-1:123456789012:task-set/demo/web/ecs-svc/1234567890123456789",
            "arn:aws-cn:iam::123456789012:role/x",
            "ecs-svc/1234567890123456789,web,demo",
            "demo/web/ecs-svc/1234567890123456789",
            "4dabf18193072939515e22adb298388d",
            "04da6b54-80e4-46f7-96ec-b56ff0331ba8");

    private final Choices choices;
    private final List<String> words;

    /** @param words the words of the package: names, options, sample values */
    RandomStrings(Choices choices, List<String> words) {
        this.choices = choices;
        this.words = words;
    }

    String next() {
        return switch (choices.below(8)) {
            case 0, 1 -> choices.pick(SPECIAL);
            case 2, 3, 4 -> choices.pick(words);
            case 5 -> misspell(choices.pick(words));
            case 6 -> random(choices.length(200));
            default -> repeat(choices.oneIn(300) ? 200_000 : choices.length(1_000));
        };
    }

    /** Returns a JSON text nested deeper than any schema. */
    String deepJson() {
        int depth = 1 + choices.below(choices.oneIn(10) ? 20_000 : 500);
        return choices.oneIn(2)
                ? "[".repeat(depth) + "]".repeat(depth)
                : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    }

    private String misspell(String word) {
        var text = new StringBuilder(word);
        int at = choices.below(text.length() + 1);
        if (at < text.length() && choices.oneIn(2)) {
            text.deleteCharAt(at);
        } else {
            text.insert(at, random(1 + choices.below(3)));
        }
        return choices.oneIn(4) ? text.toString().toUpperCase(Locale.ROOT) : text.toString();
    }

    private String random(int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(choices.oneIn(4) ? codePoint() : ' ' + choices.below(95));
        }
        return text.toString();
    }

    private int codePoint() {
        int codePoint = choices.below(Character.MAX_CODE_POINT + 1);
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE ? 0 : codePoint;
    }

    private String repeat(int length) {
        return choices.pick(List.of("a", "\"", "\\", "a.", "[0]", "-a", "a-", "aa-", "é", "arn:", "/", "a/b:", "a,"))
                .repeat(length);
    }
}
