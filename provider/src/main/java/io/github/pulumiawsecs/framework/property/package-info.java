/**
 * Property values as the engine knows them, without protobuf: the language that everything between the wire and AWS
 * speaks. Unknowns, secrets, outputs and references are values like any other here, at any depth.
 */
@NullMarked
package io.github.pulumiawsecs.framework.property;

import org.jspecify.annotations.NullMarked;
