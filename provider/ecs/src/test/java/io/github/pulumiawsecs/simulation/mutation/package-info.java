/**
 * Defects of earlier versions, planted back into the provider's sources one at a time. The simulation must find each of
 * them ({@link io.github.pulumiawsecs.simulation.mutation.MutationsTorture}, run by {@code make torture}).
 */
@NullMarked
package io.github.pulumiawsecs.simulation.mutation;

import org.jspecify.annotations.NullMarked;
