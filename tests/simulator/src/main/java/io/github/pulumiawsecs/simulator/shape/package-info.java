/**
 * The structures of the ECS API under AWS's names. A member is null if the JSON lacks it. Enumerations are strings, so
 * that the rules can report an invalid value.
 */
@NullMarked
package io.github.pulumiawsecs.simulator.shape;

import org.jspecify.annotations.NullMarked;
