package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;

/**
 * The inputs of a resource to check.
 *
 * @param oldInputs the checked inputs of the last deployment, or those of an import; empty when there are none
 * @param newInputs the inputs of the program; may contain unknown and secret values
 */
public record CheckRequest(Urn urn, ObjectValue oldInputs, ObjectValue newInputs) {}
