package io.github.pulumiawsecs.framework.schema.check;

import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyMode;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Properties that a table does not have, and which one the user may have meant. */
final class UnknownProperties {
    private static final int MAX_DISTANCE = 3;

    private UnknownProperties() {}

    /** Returns why {@code name} cannot be given; nothing when it can. */
    static Optional<String> rejectionReason(ObjectType<?, ?> shape, String name) {
        var property = shape.property(name);
        if (property == null) {
            return Optional.of("is not a property of " + shape.name()
                    + nestedHint(shape, name).orElseGet(() -> suggestion(shape, name)));
        }
        return property.mode() == PropertyMode.OUTPUT
                ? Optional.of("is an output and cannot be set")
                : Optional.empty();
    }

    /** Terraform leaves a level out. */
    private static Optional<String> nestedHint(ObjectType<?, ?> shape, String name) {
        return shape.inputs().stream()
                .filter(property -> property.type() instanceof ObjectType<?, ?> inner && inner.property(name) != null)
                .findFirst()
                .map(property -> "; it belongs in " + property.name());
    }

    private static String suggestion(ObjectType<?, ?> shape, String name) {
        return shape.inputs().stream()
                .map(Property::name)
                .min(Comparator.comparingInt(known -> distance(normalize(known), normalize(name))))
                .filter(known -> distance(normalize(known), normalize(name)) < MAX_DISTANCE)
                .map(known -> "; did you mean " + known + "?")
                .orElse("");
    }

    /** Other tools spell the same names in snake case, and in the singular. */
    private static String normalize(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** Returns how many single-character edits lie between the two (Levenshtein). */
    private static int distance(String one, String other) {
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
