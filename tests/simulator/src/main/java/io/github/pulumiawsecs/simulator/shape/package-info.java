/**
 * The structures of the ECS API as they are on the wire, under AWS's own names. A member is null when the JSON lacks it;
 * enumerations are plain strings, so that a wrong one gets as far as the rules.
 */
@NullMarked
package io.github.pulumiawsecs.simulator.shape;

import org.jspecify.annotations.NullMarked;
