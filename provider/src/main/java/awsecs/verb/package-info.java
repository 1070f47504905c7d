/**
 * What the provider does, a file a verb: {@link awsecs.verb.Check}, {@link awsecs.verb.Diff}, {@link
 * awsecs.verb.Create}, {@link awsecs.verb.Read}, {@link awsecs.verb.Update} and {@link awsecs.verb.Delete} for a task
 * set; {@link awsecs.verb.Functions} and {@link awsecs.verb.Listing} to find some; {@link awsecs.verb.CheckConfig},
 * {@link awsecs.verb.DiffConfig} and {@link awsecs.verb.Configure} for the provider itself.
 *
 * <p>State has one producer, {@link awsecs.verb.State}, whatever the verb. A verb that previews changes
 * nothing; only a creation makes calls then, to look at the account ({@link awsecs.preflight}).
 */
@NullMarked
package awsecs.verb;

import org.jspecify.annotations.NullMarked;
