/**
 * The three operations of AWS STS that a client of ECS meets: who am I, and becoming somebody else.
 */
@NullMarked
package io.github.pulumiawsecs.simulator.sts;

import org.jspecify.annotations.NullMarked;
