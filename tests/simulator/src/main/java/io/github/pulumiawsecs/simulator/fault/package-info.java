/**
 * What can be made to go wrong on the way between the client and an operation.
 */
@NullMarked
package io.github.pulumiawsecs.simulator.fault;

import org.jspecify.annotations.NullMarked;
