/**
 * {@code make bench}: start-up time, memory, throughput and AWS calls of the built plugin, measured with the simulator
 * and alternately with a minimal provider in Go. Compare the ratios of one run; absolute values depend on the machine.
 */
@NullMarked
package io.github.pulumiawsecs.bench;

import org.jspecify.annotations.NullMarked;
