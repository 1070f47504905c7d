/** The operations of Amazon ECS, with the errors that the provider recognizes, and the addresses of task sets. */
@NullMarked
package io.github.pulumiawsecs.provider.aws.ecs;

import org.jspecify.annotations.NullMarked;
