package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;

/**
 * A resource to create.
 *
 * @param inputs checked inputs; unknown values occur in previews only
 * @param preview whether only to tell what a creation would give; nothing may be changed then
 */
public record CreateRequest(Urn urn, ObjectValue inputs, boolean preview) {}
