/**
 * Waiting: the clock, cancellation, and conditions that must hold for some time.
 */
@NullMarked
package io.github.pulumiawsecs.framework.waiter;

import org.jspecify.annotations.NullMarked;
