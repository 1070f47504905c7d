/**
 * The operations of the resource {@code aws-ecs:index:TaskSet}, one class each;
 * {@link io.github.pulumiawsecs.provider.taskset.TaskSetResource} is the entry point.
 */
@NullMarked
package io.github.pulumiawsecs.provider.taskset;

import org.jspecify.annotations.NullMarked;
