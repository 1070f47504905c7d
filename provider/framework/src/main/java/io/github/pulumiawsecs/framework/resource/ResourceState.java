package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;

/**
 * The state of a resource in the engine.
 *
 * @param id the resource's id; empty while it is only previewed
 * @param outputs the outputs, which the engine shows and passes to dependents
 * @param inputs the inputs of the program; for an import, the inputs that it would have
 */
public record ResourceState(String id, ObjectValue outputs, ObjectValue inputs) {}
