package awsecs.walk;

import awsecs.table.Change;
import awsecs.value.PropertyPath;

/**
 * One place where old and new inputs differ.
 *
 * @param path where; the first step is the property
 * @param type what happened there
 * @param change what that does to the resource
 */
public record Difference(PropertyPath path, Type type, Change change) {

    /** Returns this difference, as one that makes the resources anew. */
    public Difference replacing() {
        return new Difference(path, type, Change.REPLACES);
    }

    /** Returns this difference, as one that leaves the resources as they are. */
    public Difference inPlace() {
        return new Difference(path, type, Change.RECONFIGURES);
    }

    /** What happened at a place. */
    public enum Type {
        ADDED,
        REMOVED,
        CHANGED
    }
}
