package io.github.pulumiawsecs.framework.schema.diff;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.schema.UpdatePolicy;

/**
 * A difference between old and new inputs.
 *
 * @param path the path of the value; the first segment is the property
 * @param type the kind of change
 * @param policy the effect of the change on the resource
 */
public record PropertyDiff(PropertyPath path, Type type, UpdatePolicy policy) {

    /** Returns whether the change replaces the resource. */
    public boolean replaces() {
        return policy.replaces();
    }

    /** Returns this difference with an update policy that replaces the resource. */
    public PropertyDiff asReplacement() {
        return new PropertyDiff(path, type, new UpdatePolicy.Replace());
    }

    /** Returns this difference with an update policy that changes the state only. */
    public PropertyDiff asProviderOnly() {
        return new PropertyDiff(path, type, new UpdatePolicy.ProviderOnly());
    }

    /** The kind of change. */
    public enum Type {
        ADDED,
        REMOVED,
        CHANGED
    }
}
