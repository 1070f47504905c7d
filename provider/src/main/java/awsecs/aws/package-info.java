/**
 * The road to AWS: what Configure decided, the clients that are made from it, and what a failed call means.
 *
 * <p>Nothing here knows of the protocol or of property values. Every call goes through {@link awsecs.aws.Clients}, so
 * that all of AWS's failures reach the user as {@link awsecs.aws.AwsFailure}, in one form.
 */
@NullMarked
package awsecs.aws;

import org.jspecify.annotations.NullMarked;
