/** The RPCs in the life cycle of a task set, and errors of Amazon ECS. */
@NullMarked
package io.github.pulumiawsecs.wiretests.lifecycle;

import org.jspecify.annotations.NullMarked;
