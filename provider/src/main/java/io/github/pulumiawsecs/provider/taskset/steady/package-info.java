/**
 * Waits until a task set runs what it should run, or says why it never will.
 *
 * <p>{@link io.github.pulumiawsecs.provider.taskset.steady.TaskSetWaiter} is the place to start reading; {@link io.github.pulumiawsecs.provider.taskset.steady.FailurePatterns} is the table of what can
 * be told from AWS's events and stopped tasks. All who wait share one {@link io.github.pulumiawsecs.provider.taskset.steady.ServicePoller}, so that a wait costs
 * the account one call for ten services, however many task sets they have.
 */
@NullMarked
package io.github.pulumiawsecs.provider.taskset.steady;

import org.jspecify.annotations.NullMarked;
