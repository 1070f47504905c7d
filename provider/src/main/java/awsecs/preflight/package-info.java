/**
 * The inputs of a task set that is about to be made, held against the account: whether what they name is there and fits.
 *
 * <p>{@link awsecs.preflight.Preflight} is the way in. {@link awsecs.preflight.Facts} asks AWS, a little while and once
 * for all task sets of a deployment; the rules, a file for each thing that is looked at, compare. What cannot be found
 * out is not checked. Nothing is changed, and nothing is thrown: the findings say what to make of it.
 */
@NullMarked
package awsecs.preflight;

import org.jspecify.annotations.NullMarked;
