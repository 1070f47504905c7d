/**
 * The calls to Amazon ECS, one method each.
 */
@NullMarked
package io.github.pulumiawsecs.provider.aws.ecs;

import org.jspecify.annotations.NullMarked;
