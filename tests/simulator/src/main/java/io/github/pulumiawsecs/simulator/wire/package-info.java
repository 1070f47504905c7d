/**
 * HTTP and the two AWS protocols: JSON 1.1 for ECS, query and XML for STS.
 */
@NullMarked
package io.github.pulumiawsecs.simulator.wire;

import org.jspecify.annotations.NullMarked;
