package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;

/**
 * A resource to create.
 *
 * @param inputs checked inputs; unknown values occur in previews only
 * @param preview whether to return the planned state only; the operation must then change nothing
 */
public record CreateRequest(Urn urn, ObjectValue inputs, boolean preview) {}
