package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;

/**
 * A resource to read.
 *
 * @param id the id in the state, or the id that the user gave for an import
 * @param outputs the outputs of the last deployment; empty for an import
 * @param inputs the inputs of the last deployment; empty for an import
 */
public record ReadRequest(Urn urn, String id, ObjectValue outputs, ObjectValue inputs) {}
