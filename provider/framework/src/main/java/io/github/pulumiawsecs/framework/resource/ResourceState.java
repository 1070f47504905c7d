package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;

/**
 * A resource as the engine keeps it.
 *
 * @param id the resource's id; empty while it is only previewed
 * @param outputs what the engine shows and hands to dependents
 * @param inputs the inputs that the program has, or would have
 */
public record ResourceState(String id, ObjectValue outputs, ObjectValue inputs) {}
