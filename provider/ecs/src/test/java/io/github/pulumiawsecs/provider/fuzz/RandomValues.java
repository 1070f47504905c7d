package io.github.pulumiawsecs.provider.fuzz;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Random property values as the engine encodes them, special and malformed ones included. Not thread-safe. */
final class RandomValues {
    static final String SIGNATURE = "4dabf18193072939515e22adb298388d";
    static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
    static final String OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    private static final List<String> SIGNATURES = List.of(
            SECRET,
            OUTPUT,
            "5cf8f73096256a8f31e491e813e4eb8e",
            "803fd3297a5875dc03ca845dda5d2a98",
            "c44067f5952c0a294b673a41bacd8c17",
            "0def7320c3a5731c473e5ecbe6d01bc7",
            "unknown");

    private static final List<String> UNKNOWNS = List.of(
            "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
            "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
            "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
            "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
            "030794c1-ac77-496b-92df-f27374a8bd58",
            "e48ece36-62e2-4504-bad9-02848725956a",
            "dd056dcd-154b-4c76-9bd3-c8f88648b5ff");

    private static final List<Double> NUMBERS = List.of(
            0.0,
            -0.0,
            1.0,
            -1.0,
            0.5,
            50.0,
            100.0,
            100.1,
            8080.0,
            65536.0,
            2147483648.0,
            -2147483649.0,
            1e15,
            1e308,
            -1e308,
            Double.MIN_VALUE,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY);

    private final Choices choices;
    private final RandomStrings strings;
    private final Set<String> canaries = new HashSet<>();

    RandomValues(Choices choices, RandomStrings strings) {
        this.choices = choices;
        this.strings = strings;
    }

    /** Returns the secret strings made since the last call. */
    Set<String> takeCanaries() {
        var taken = Set.copyOf(canaries);
        canaries.clear();
        return taken;
    }

    /** Returns any value. */
    Value any(int depth) {
        return switch (choices.below(10)) {
            case 0 -> unknown();
            case 1 -> secret(choices.oneIn(2) ? canary() : any(depth - 1));
            case 2 -> output(any(depth - 1));
            case 3 -> choices.oneIn(20) ? nested() : malformed(depth);
            case 4, 5 -> depth > 0 ? list(depth) : scalar();
            case 6 -> depth > 0 ? of(struct(depth)) : scalar();
            default -> scalar();
        };
    }

    Value scalar() {
        return switch (choices.below(6)) {
            case 0 -> Value.newBuilder().setNullValue(NullValue.NULL_VALUE).build();
            case 1 -> Value.newBuilder().setBoolValue(choices.oneIn(2)).build();
            case 2 -> Value.newBuilder().setNumberValue(choices.pick(NUMBERS)).build();
            case 3 -> of(choices.oneIn(30) ? strings.deepJson() : strings.next());
            default -> of(strings.next());
        };
    }

    Value unknown() {
        return of(choices.pick(UNKNOWNS));
    }

    Value secret(Value value) {
        return special(SECRET, Struct.newBuilder().putFields("value", value));
    }

    /** Returns a secret string that occurs nowhere else. */
    Value canary() {
        var canary = "canary" + Long.toHexString((long) (choices.fraction() * Long.MAX_VALUE));
        canaries.add(canary);
        return of(canary);
    }

    Value output(Value value) {
        var output = Struct.newBuilder();
        if (!choices.oneIn(4)) {
            output.putFields("value", value);
        }
        if (choices.oneIn(2)) {
            output.putFields(
                    "secret", Value.newBuilder().setBoolValue(choices.oneIn(2)).build());
        }
        if (choices.oneIn(2)) {
            output.putFields("dependencies", list(1));
        }
        return special(OUTPUT, output);
    }

    /** Returns an object with the key of special values, which may lack or contain anything else. */
    private Value malformed(int depth) {
        var fields = struct(Math.min(depth, 1)).toBuilder();
        return choices.oneIn(3)
                ? of(fields.putFields(SIGNATURE, scalar()).build())
                : special(choices.pick(SIGNATURES), fields);
    }

    private static Value special(String signature, Struct.Builder fields) {
        return of(fields.putFields(SIGNATURE, of(signature)).build());
    }

    private Value list(int depth) {
        var list = ListValue.newBuilder();
        int size = choices.oneIn(400) ? 2_000 : choices.length(6);
        for (int i = 0; i < size; i++) {
            list.addValues(size > 100 ? scalarOf(i) : any(depth - 1));
        }
        return Value.newBuilder().setListValue(list).build();
    }

    private Struct struct(int depth) {
        var struct = Struct.newBuilder();
        int size = choices.oneIn(400) ? 2_000 : choices.length(6);
        for (int i = 0; i < size; i++) {
            struct.putFields(size > 100 ? "key" + i : strings.next(), size > 100 ? scalarOf(i) : any(depth - 1));
        }
        return struct.build();
    }

    /** Returns a value nested around protobuf's limit. */
    private Value nested() {
        var value = scalar();
        int depth = 30 + choices.below(30);
        for (int i = 0; i < depth; i++) {
            value = choices.oneIn(2)
                    ? of(Struct.newBuilder().putFields("a", value).build())
                    : Value.newBuilder()
                            .setListValue(ListValue.newBuilder().addValues(value))
                            .build();
        }
        return value;
    }

    private static Value scalarOf(int number) {
        return of("item" + number % 1_000);
    }

    String name() {
        return strings.next();
    }

    static Value of(String text) {
        return Value.newBuilder().setStringValue(text).build();
    }

    static Value of(Struct struct) {
        return Value.newBuilder().setStructValue(struct).build();
    }
}
