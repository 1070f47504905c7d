/**
 * Checks the inputs of a new task set against the account before CreateTaskSet is called.
 *
 * <p>{@link io.github.pulumiawsecs.provider.taskset.preflight.Preflight} is the entry point. The rules, one file for each
 * AWS resource, report findings and never throw. The rules on a resource that cannot be looked up are skipped.
 */
@NullMarked
package io.github.pulumiawsecs.provider.taskset.preflight;

import org.jspecify.annotations.NullMarked;
