/**
 * One request and its answer, as they pass between the wire, the faults and the operations: who calls, what is asked,
 * and how it ended.
 */
@NullMarked
package io.github.pulumiawsecs.simulator.exchange;

import org.jspecify.annotations.NullMarked;
