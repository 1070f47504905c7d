/** What the engine asks in the life of a task set, and what it is told when Amazon ECS does not play along. */
@NullMarked
package io.github.pulumiawsecs.wiretests.lifecycle;

import org.jspecify.annotations.NullMarked;
