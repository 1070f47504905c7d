/**
 * What exists in the simulated account, and how it moves: clusters, services, task definitions, task sets and their
 * tasks. Counts are functions of the clock; nothing runs in the background.
 */
@NullMarked
package io.github.pulumiawsecs.simulator.model;

import org.jspecify.annotations.NullMarked;
