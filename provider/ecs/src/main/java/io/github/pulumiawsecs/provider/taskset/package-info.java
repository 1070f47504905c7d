/**
 * The resource {@code aws-ecs:index:TaskSet}. Start with {@link io.github.pulumiawsecs.provider.taskset.TaskSetSchema}: it describes
 * every property once.
 */
@NullMarked
package io.github.pulumiawsecs.provider.taskset;

import org.jspecify.annotations.NullMarked;
