/**
 * The markers and journals of creates and deletes that survive a crash, the recovery from it, and the retries of creates.
 */
@NullMarked
package io.github.pulumiawsecs.provider.taskset.create;

import org.jspecify.annotations.NullMarked;
