/**
 * Creates task sets: the journal that survives a crash, the recovery from it, and the retries.
 */
@NullMarked
package io.github.pulumiawsecs.provider.taskset.create;

import org.jspecify.annotations.NullMarked;
