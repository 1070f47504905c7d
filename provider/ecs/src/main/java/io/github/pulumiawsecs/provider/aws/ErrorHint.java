package io.github.pulumiawsecs.provider.aws;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An answer of AWS that is recognised.
 *
 * @param phrase words of AWS's message, in lower case; empty when the code tells enough
 * @param operations the operations of which it is an answer; empty for any
 * @param codes AWS's error codes; empty for any
 * @param nextStep what the user can do, one sentence; {@code %s} stands for the operation
 */
record ErrorHint(String phrase, Set<String> operations, Set<String> codes, String nextStep) {

    static ErrorHint forMessage(String phrase, String nextStep) {
        return new ErrorHint(phrase, Set.of(), Set.of(), nextStep);
    }

    static ErrorHint forMessage(String phrase, String operation, String nextStep) {
        return new ErrorHint(phrase, Set.of(operation), Set.of(), nextStep);
    }

    static ErrorHint forCodes(List<String> codes, String nextStep) {
        return new ErrorHint("", Set.of(), Set.copyOf(codes), nextStep);
    }

    boolean matches(String operation, String code, String message) {
        return message.toLowerCase(Locale.ROOT).contains(phrase)
                && (operations.isEmpty() || operations.contains(operation))
                && (codes.isEmpty() || codes.contains(code));
    }
}
