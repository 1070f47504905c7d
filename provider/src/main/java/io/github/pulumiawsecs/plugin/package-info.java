/**
 * The plugin {@code pulumi-resource-aws-ecs}.
 *
 * <p>Each room knows only those below it:
 *
 * <ul>
 *   <li>{@link awsecs.wire}: Pulumi's protocol; protobuf stops there
 *   <li>{@link awsecs.verb}: check, diff, create, read, update, delete, look up, and the provider's configuration
 *   <li>{@link awsecs.preflight}: the inputs of a new task set, held against the account
 *   <li>{@link awsecs.walk}: what walks the tables
 *   <li>{@link awsecs.table}: every property, described once. <b>Start with {@link io.github.pulumiawsecs.provider.taskset.TaskSetSchema}.</b>
 *   <li>{@link awsecs.value}: property values
 *   <li>{@link awsecs.aws}: the calls to AWS; it knows nothing of the rooms above
 * </ul>
 */
@NullMarked
package io.github.pulumiawsecs.plugin;

import org.jspecify.annotations.NullMarked;
