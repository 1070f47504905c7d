/**
 * The plugin {@code pulumi-resource-aws-ecs}: its main class, and the tools that build it.
 */
@NullMarked
package io.github.pulumiawsecs.plugin;

import org.jspecify.annotations.NullMarked;
