package io.github.pulumiawsecs.framework.schema.diff;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.schema.ChangeEffect;

/**
 * One place where old and new inputs differ.
 *
 * @param path where; the first step is the property
 * @param type what happened there
 * @param change what that does to the resource
 */
public record PropertyDiff(PropertyPath path, Type type, ChangeEffect change) {

    /** Returns this difference, as one that makes the resources anew. */
    public PropertyDiff asReplacement() {
        return new PropertyDiff(path, type, ChangeEffect.REPLACES);
    }

    /** Returns this difference, as one that leaves the resources as they are. */
    public PropertyDiff asInPlace() {
        return new PropertyDiff(path, type, ChangeEffect.RECONFIGURES);
    }

    /** What happened at a place. */
    public enum Type {
        ADDED,
        REMOVED,
        CHANGED
    }
}
