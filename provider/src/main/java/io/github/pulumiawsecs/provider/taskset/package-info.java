/**
 * What the provider does, a file a verb: {@link io.github.pulumiawsecs.provider.taskset.TaskSetCheck}, {@link io.github.pulumiawsecs.provider.taskset.TaskSetDiff}, {@link
 * io.github.pulumiawsecs.provider.taskset.create.TaskSetCreate}, {@link io.github.pulumiawsecs.provider.taskset.TaskSetRead}, {@link io.github.pulumiawsecs.provider.taskset.TaskSetUpdate} and {@link io.github.pulumiawsecs.provider.taskset.TaskSetDelete} for a task
 * set; {@link io.github.pulumiawsecs.provider.taskset.query.FunctionRegistry} and {@link io.github.pulumiawsecs.provider.taskset.query.ListTaskSets} to find some; {@link io.github.pulumiawsecs.provider.config.CheckConfig},
 * {@link io.github.pulumiawsecs.provider.config.DiffConfig} and {@link io.github.pulumiawsecs.provider.taskset.ProviderFactory} for the provider itself.
 *
 * <p>State has one producer, {@link io.github.pulumiawsecs.provider.taskset.TaskSetState}, whatever the verb. A verb that previews changes
 * nothing; only a creation makes calls then, to look at the account ({@link awsecs.preflight}).
 */
@NullMarked
package io.github.pulumiawsecs.provider.taskset;

import org.jspecify.annotations.NullMarked;
