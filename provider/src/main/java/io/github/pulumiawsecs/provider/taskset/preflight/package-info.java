/**
 * The inputs of a task set that is about to be made, held against the account: whether what they name is there and fits.
 *
 * <p>{@link io.github.pulumiawsecs.provider.taskset.preflight.Preflight} is the way in. {@link io.github.pulumiawsecs.provider.taskset.preflight.AccountLookups} asks AWS, a little while and once
 * for all task sets of a deployment; the rules, a file for each thing that is looked at, compare. What cannot be found
 * out is not checked. Nothing is changed, and nothing is thrown: the findings say what to make of it.
 */
@NullMarked
package io.github.pulumiawsecs.provider.taskset.preflight;

import org.jspecify.annotations.NullMarked;
