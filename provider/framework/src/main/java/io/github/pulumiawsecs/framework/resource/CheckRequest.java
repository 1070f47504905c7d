package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;

/**
 * The inputs of a resource that the engine wants to have checked.
 *
 * @param oldInputs the checked inputs of the last deployment, or those of an import; empty when there are none
 * @param newInputs the inputs as the program has them; may hold unknown and secret values
 */
public record CheckRequest(Urn urn, ObjectValue oldInputs, ObjectValue newInputs) {}
