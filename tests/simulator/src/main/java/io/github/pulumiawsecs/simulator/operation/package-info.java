/**
 * The ECS operations, one file each; {@link io.github.pulumiawsecs.simulator.operation.Operations} lists them.
 */
@NullMarked
package io.github.pulumiawsecs.simulator.operation;

import org.jspecify.annotations.NullMarked;
