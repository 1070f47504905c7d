package io.github.pulumiawsecs.framework.schema.check;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyDirection;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Rejects properties that a schema does not have, and suggests similar names. */
final class UnsupportedProperties {
    private static final int MAX_DISTANCE = 3;

    private UnsupportedProperties() {}

    /** Returns the reason why {@code name} cannot be set; empty when it can. */
    static Optional<String> rejectionReason(ObjectType<?, ?> type, String name) {
        var property = type.property(name);
        if (property == null) {
            var nextStep = moveIntoNested(type, name)
                    .or(() -> useSimilarName(type, name))
                    .or(() -> moveIntoMap(type, name))
                    .orElse("omit it");
            return Optional.of(UserMessage.withoutSubject("is not a property of " + type.name(), nextStep));
        }
        return property.direction() == PropertyDirection.OUTPUT
                ? Optional.of(UserMessage.withoutSubject("is an output and cannot be set", "omit it"))
                : Optional.empty();
    }

    /** Terraform resources omit a nesting level. */
    private static Optional<String> moveIntoNested(ObjectType<?, ?> type, String name) {
        return type.inputs().stream()
                .filter(property -> property.type() instanceof ObjectType<?, ?> inner && inner.property(name) != null)
                .findFirst()
                .map(property -> "set it in " + property.name());
    }

    /** Some tools have the map itself in place of an object around it. */
    private static Optional<String> moveIntoMap(ObjectType<?, ?> type, String name) {
        var only = type.inputs().size() == 1 ? type.inputs().getFirst() : null;
        return only != null && only.type() instanceof PropertyType.StringMap
                ? Optional.of("set it in " + only.name() + ": {\"" + only.name() + "\": {\"" + name + "\": \"…\"}}")
                : Optional.empty();
    }

    private static Optional<String> useSimilarName(ObjectType<?, ?> type, String name) {
        return type.inputs().stream()
                .map(Property::name)
                .min(Comparator.comparingInt(known -> distance(normalize(known), normalize(name))))
                .filter(known -> distance(normalize(known), normalize(name)) < MAX_DISTANCE)
                .map(known -> "use " + known);
    }

    /** Other tools use snake case; a singular is within {@link #MAX_DISTANCE}. */
    private static String normalize(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** Returns the Levenshtein distance of two strings; a lower bound for a name that is much too long. */
    private static int distance(String one, String other) {
        int difference = Math.abs(one.length() - other.length());
        if (difference > MAX_DISTANCE) {
            return difference;
        }
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
