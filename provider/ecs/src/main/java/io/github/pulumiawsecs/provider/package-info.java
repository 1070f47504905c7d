/**
 * The Pulumi provider for Amazon ECS. {@link io.github.pulumiawsecs.provider.EcsRegistry} registers its resource types and
 * functions.
 *
 * <p>Each package depends only on the packages below it, as {@code ProviderLayersTest} checks:
 *
 * <ol>
 *   <li>{@link io.github.pulumiawsecs.provider.docs}: writes the package schema and the reference; not part of the plugin
 *   <li>{@link io.github.pulumiawsecs.provider}: the registry
 *   <li>{@link io.github.pulumiawsecs.provider.taskset}: the operations of the resource type TaskSet
 *   <li>{@link io.github.pulumiawsecs.provider.taskset.create}, {@link io.github.pulumiawsecs.provider.taskset.preflight},
 *       {@link io.github.pulumiawsecs.provider.taskset.query}, {@link io.github.pulumiawsecs.provider.taskset.steady}:
 *       recovery and retries, checks against the account, functions and list, the wait for steady state
 *   <li>{@link io.github.pulumiawsecs.provider.taskset.schema}: the properties of a task set. <b>Start with {@link
 *       io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema}.</b>
 *   <li>{@link io.github.pulumiawsecs.provider.registry}: the entries of the registry
 *   <li>{@link io.github.pulumiawsecs.provider.config}: the provider's configuration
 *   <li>{@link io.github.pulumiawsecs.provider.release}: the state that the resource types share
 *   <li>{@link io.github.pulumiawsecs.provider.tags}: default tags, ignored tags, tag rules
 *   <li>{@link io.github.pulumiawsecs.provider.aws.ecs}: the calls to Amazon ECS
 *   <li>{@link io.github.pulumiawsecs.provider.iam}: IAM permissions, as data
 *   <li>{@link io.github.pulumiawsecs.provider.aws}: clients, credentials, errors
 *   <li>{@link io.github.pulumiawsecs.provider.aws.profile}: the shared configuration files of AWS's tools
 *   <li>{@link io.github.pulumiawsecs.provider.http}: the HTTP client, proxies, certificate authorities
 *   <li>{@link io.github.pulumiawsecs.provider.arn}: ARNs
 * </ol>
 *
 * <p>Below all of them is the framework, which is independent of AWS.
 */
@NullMarked
package io.github.pulumiawsecs.provider;

import org.jspecify.annotations.NullMarked;
