package io.github.pulumiawsecs.provider.fuzz;

import java.util.Arrays;

/** Damages encoded messages. */
final class ByteMutator {
    private ByteMutator() {}

    /** Returns other bytes: truncated, with changed, repeated, inserted or missing bytes, or at random. */
    static byte[] mutate(byte[] message, Choices choices) {
        if (message.length == 0 || choices.oneIn(10)) {
            return choices.bytes(choices.length(300));
        }
        int from = choices.below(message.length);
        int to = Math.min(message.length, from + choices.length(20));
        var range = Arrays.copyOfRange(message, from, to);
        return switch (choices.below(5)) {
            case 0 -> Arrays.copyOf(message, from);
            case 1 -> splice(message, from, to, new byte[0]);
            case 2 -> splice(message, from, from, range);
            case 3 -> splice(message, from, to, choices.bytes(choices.length(20)));
            default -> {
                var changed = message.clone();
                changed[from] = (byte) (choices.oneIn(2) ? 0xff : changed[from] ^ (1 << choices.below(8)));
                yield changed;
            }
        };
    }

    private static byte[] splice(byte[] message, int from, int to, byte[] insertion) {
        var result = new byte[from + insertion.length + message.length - to];
        System.arraycopy(message, 0, result, 0, from);
        System.arraycopy(insertion, 0, result, from, insertion.length);
        System.arraycopy(message, to, result, from + insertion.length, message.length - to);
        return result;
    }
}
