package io.github.pulumiawsecs.framework.property;

import java.util.Collection;
import java.util.function.Predicate;

/** Tests the elements of a list or object. Check and Diff do so often, and a loop is faster than a stream. */
final class Elements {
    private Elements() {}

    static boolean anyMatch(Collection<PropertyValue> values, Predicate<PropertyValue> predicate) {
        for (var value : values) {
            if (predicate.test(value)) {
                return true;
            }
        }
        return false;
    }
}
