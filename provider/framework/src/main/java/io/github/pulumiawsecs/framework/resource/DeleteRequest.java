package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;

/**
 * A resource to delete.
 *
 * @param id the id in the state
 * @param outputs the outputs of the last deployment
 * @param inputs the inputs of the last deployment
 */
public record DeleteRequest(Urn urn, String id, ObjectValue outputs, ObjectValue inputs) {}
