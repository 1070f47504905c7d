/**
 * Waits until a task set is steady, or finds the reason why it cannot become steady.
 *
 * <p>{@link io.github.pulumiawsecs.provider.taskset.steady.TaskSetWaiter} is the entry point.
 * {@link io.github.pulumiawsecs.provider.taskset.steady.FailurePatterns} lists the known failures in service events and
 * stopped tasks. All waits share one {@link io.github.pulumiawsecs.provider.taskset.steady.ServicePoller}.
 */
@NullMarked
package io.github.pulumiawsecs.provider.taskset.steady;

import org.jspecify.annotations.NullMarked;
