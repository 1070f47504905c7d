/**
 * The state of the simulated accounts: clusters, services, task definitions, task sets and tasks. Counts are functions
 * of the clock; there are no background threads.
 */
@NullMarked
package io.github.pulumiawsecs.simulator.model;

import org.jspecify.annotations.NullMarked;
