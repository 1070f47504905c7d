/**
 * The operations of the resource {@code aws-ecs:index:PrimaryTaskSet}, one class each;
 * {@link io.github.pulumiawsecs.provider.primarytaskset.PrimaryTaskSetResource} is the entry point.
 */
@NullMarked
package io.github.pulumiawsecs.provider.primarytaskset;

import org.jspecify.annotations.NullMarked;
