/**
 * Faults that tests inject between the client and an operation.
 */
@NullMarked
package io.github.pulumiawsecs.simulator.fault;

import org.jspecify.annotations.NullMarked;
