/**
 * HTTP and AWS's two protocols on it: JSON 1.1 for ECS, query and XML for STS. Behind this room nobody sees bytes.
 */
@NullMarked
package io.github.pulumiawsecs.simulator.wire;

import org.jspecify.annotations.NullMarked;
