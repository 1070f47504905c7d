/**
 * Waits until a task set runs what it should run, or says why it never will.
 *
 * <p>{@link awsecs.steady.Waiting} is the place to start reading; {@link awsecs.steady.Symptoms} is the table of what can
 * be told from AWS's events and stopped tasks. All who wait share one {@link awsecs.steady.Lookout}, so that a wait costs
 * the account one call for ten services, however many task sets they have.
 */
@NullMarked
package awsecs.steady;

import org.jspecify.annotations.NullMarked;
