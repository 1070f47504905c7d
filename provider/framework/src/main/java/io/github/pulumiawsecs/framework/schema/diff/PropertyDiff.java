package io.github.pulumiawsecs.framework.schema.diff;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.schema.UpdatePolicy;

/**
 * One place where old and new inputs differ.
 *
 * @param path where; the first step is the property
 * @param type what happened there
 * @param policy what the change does to the resource
 */
public record PropertyDiff(PropertyPath path, Type type, UpdatePolicy policy) {

    /** Tells whether the change replaces the resource. */
    public boolean replaces() {
        return policy.replaces();
    }

    /** Returns this difference, as one that replaces the resource. */
    public PropertyDiff asReplacement() {
        return new PropertyDiff(path, type, new UpdatePolicy.Replace());
    }

    /** Returns this difference, as one that goes into the state only. */
    public PropertyDiff asProviderOnly() {
        return new PropertyDiff(path, type, new UpdatePolicy.ProviderOnly());
    }

    /** What happened at a place. */
    public enum Type {
        ADDED,
        REMOVED,
        CHANGED
    }
}
