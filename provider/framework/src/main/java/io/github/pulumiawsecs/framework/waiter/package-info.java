/**
 * Waiting: {@link io.github.pulumiawsecs.framework.waiter.Waiter} polls an object until a
 * {@link io.github.pulumiawsecs.framework.waiter.Condition} holds. Every wait has a
 * {@link io.github.pulumiawsecs.framework.waiter.Deadline} and a
 * {@link io.github.pulumiawsecs.framework.waiter.Cancellation}, and takes the time from a
 * {@link io.github.pulumiawsecs.framework.waiter.Sleeper}.
 */
@NullMarked
package io.github.pulumiawsecs.framework.waiter;

import org.jspecify.annotations.NullMarked;
