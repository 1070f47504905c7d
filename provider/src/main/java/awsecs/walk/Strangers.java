package awsecs.walk;

import awsecs.table.Property;
import awsecs.table.Role;
import awsecs.table.Shape;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Properties that a table does not have, and which one the user may have meant. */
final class Strangers {
    private static final int FAR = 3;

    private Strangers() {}

    /** Returns why {@code name} cannot be given; nothing when it can. */
    static Optional<String> reasonAgainst(Shape<?, ?> shape, String name) {
        var property = shape.property(name);
        if (property == null) {
            return Optional.of(
                    "is not a property of " + shape.name() + below(shape, name).orElseGet(() -> nearest(shape, name)));
        }
        return property.role() == Role.OUTPUT ? Optional.of("is set by AWS and cannot be given") : Optional.empty();
    }

    /** Terraform leaves a level out. */
    private static Optional<String> below(Shape<?, ?> shape, String name) {
        return shape.inputs().stream()
                .filter(property -> property.kind() instanceof Shape<?, ?> inner && inner.property(name) != null)
                .findFirst()
                .map(property -> "; it belongs in " + property.name());
    }

    private static String nearest(Shape<?, ?> shape, String name) {
        return shape.inputs().stream()
                .map(Property::name)
                .min(Comparator.comparingInt(known -> distance(bare(known), bare(name))))
                .filter(known -> distance(bare(known), bare(name)) < FAR)
                .map(known -> "; did you mean " + known + "?")
                .orElse("");
    }

    /** Other tools spell the same names in snake case, and in the singular. */
    private static String bare(String name) {
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
