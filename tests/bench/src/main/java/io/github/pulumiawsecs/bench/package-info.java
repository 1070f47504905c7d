/**
 * {@code make bench}: the built plugin's start-up, memory, throughput and calls to AWS, against the simulator, in turn
 * with the least that a provider in Go costs. What counts are the ratios of one run: the machine is another each time.
 */
@NullMarked
package io.github.pulumiawsecs.bench;

import org.jspecify.annotations.NullMarked;
