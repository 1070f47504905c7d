package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;

/**
 * A resource to delete.
 *
 * @param id the id in the state
 * @param inputs the inputs of the last deployment
 */
public record DeleteRequest(Urn urn, String id, ObjectValue inputs) {}
