/**
 * The Pulumi provider for Amazon ECS. {@link io.github.pulumiawsecs.provider.EcsProvider} registers its resource types and
 * functions.
 *
 * <p>Each package depends only on the packages below it:
 *
 * <ol>
 *   <li>{@link io.github.pulumiawsecs.provider.taskset} and the packages inside it: the resource type TaskSet. <b>Start
 *       with {@link io.github.pulumiawsecs.provider.taskset.TaskSetSchema}.</b>
 *   <li>{@link io.github.pulumiawsecs.provider.config}: the provider's configuration
 *   <li>{@link io.github.pulumiawsecs.provider.tags}: default tags, ignored tags, tag rules
 *   <li>{@link io.github.pulumiawsecs.provider.aws} and {@link io.github.pulumiawsecs.provider.aws.ecs}: the calls to AWS
 *   <li>{@link io.github.pulumiawsecs.provider.arn}: ARNs
 *   <li>the framework, which knows nothing of AWS
 * </ol>
 */
@NullMarked
package io.github.pulumiawsecs.provider;

import org.jspecify.annotations.NullMarked;
