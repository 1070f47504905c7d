package io.github.pulumiawsecs.framework.schema;

/**
 * Sends a property's new value to the existing resource. The resource type that owns the property decides how: its own
 * subtype of this interface has the method that its update operation calls. Stateless.
 */
public interface UpdateBinding {

    /** Returns the calls of the cloud's API that it makes, for the documentation: "UpdateQueue". */
    String operations();
}
