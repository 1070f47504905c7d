/**
 * Creates task sets: the marker and the journal that survive a crash, the recovery from it, and the retries.
 */
@NullMarked
package io.github.pulumiawsecs.provider.taskset.create;

import org.jspecify.annotations.NullMarked;
