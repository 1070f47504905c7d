package io.github.pulumiawsecs.provider.fuzz;

import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.List;

/** Changes property values at random places, at any depth. Not thread-safe. */
final class StructMutator {
    private static final int DEPTH = 3;

    private final Choices choices;
    private final RandomValues values;

    StructMutator(Choices choices, RandomValues values) {
        this.choices = choices;
        this.values = values;
    }

    /** Returns the struct with a few changes, often none. */
    Struct mutate(Struct struct) {
        var mutated = struct;
        for (int i = choices.length(6); i > 0; i--) {
            mutated = mutateOnce(mutated);
        }
        return mutated;
    }

    private Struct mutateOnce(Struct struct) {
        var names = List.copyOf(struct.getFieldsMap().keySet());
        var mutated = struct.toBuilder();
        if (names.isEmpty() || choices.oneIn(8)) {
            return mutated.putFields(values.name(), values.any(DEPTH)).build();
        }
        var name = choices.pick(names);
        var value = struct.getFieldsOrThrow(name);
        return switch (choices.below(8)) {
            case 0 -> mutated.removeFields(name).build();
            case 1 -> mutated.removeFields(name).putFields(values.name(), value).build();
            case 2 ->
                mutated.putFields(name, struct.getFieldsOrThrow(choices.pick(names)))
                        .build();
            default -> mutated.putFields(name, mutateValue(value)).build();
        };
    }

    private Value mutateValue(Value value) {
        if (choices.oneIn(3)) {
            return replace(value);
        }
        return switch (value.getKindCase()) {
            // The fields of a special object stay together: without its signature, a secret would be an ordinary value.
            case STRUCT_VALUE ->
                value.getStructValue().containsFields(RandomValues.SIGNATURE)
                        ? replace(value)
                        : RandomValues.of(mutateOnce(value.getStructValue()));
            case LIST_VALUE -> mutateList(value.getListValue());
            default -> replace(value);
        };
    }

    private Value replace(Value value) {
        return switch (choices.below(5)) {
            case 0 -> values.secret(value);
            case 1 -> values.output(value);
            case 2 -> values.unknown();
            case 3 -> values.secret(values.canary());
            default -> values.any(DEPTH);
        };
    }

    private Value mutateList(ListValue list) {
        var mutated = list.toBuilder();
        int size = list.getValuesCount();
        if (size == 0 || choices.oneIn(4)) {
            mutated.addValues(values.any(DEPTH));
        } else {
            int index = choices.below(size);
            switch (choices.below(4)) {
                case 0 -> mutated.removeValues(index);
                case 1 -> mutated.addValues(list.getValues(index));
                default -> mutated.setValues(index, mutateValue(list.getValues(index)));
            }
        }
        return Value.newBuilder().setListValue(mutated).build();
    }
}
