/**
 * Finds task sets: the functions getTaskSet and getTaskSets, and the list.
 */
@NullMarked
package io.github.pulumiawsecs.provider.taskset.query;

import org.jspecify.annotations.NullMarked;
