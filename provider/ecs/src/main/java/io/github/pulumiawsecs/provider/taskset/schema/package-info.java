/**
 * The schema of the resource {@code aws-ecs:index:TaskSet}: every property described once, its rules, its update bindings,
 * and the conversion into state. Start with {@link io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema}.
 */
@NullMarked
package io.github.pulumiawsecs.provider.taskset.schema;

import org.jspecify.annotations.NullMarked;
