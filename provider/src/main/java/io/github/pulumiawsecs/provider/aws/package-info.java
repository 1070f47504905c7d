/**
 * The road to AWS: what Configure decided, the clients that are made from it, and what a failed call means.
 *
 * <p>Nothing here knows of the protocol or of property values. Every call goes through {@link io.github.pulumiawsecs.provider.aws.AwsClients}, so
 * that all of AWS's failures reach the user as {@link io.github.pulumiawsecs.provider.aws.AwsCallException}, in one form.
 */
@NullMarked
package io.github.pulumiawsecs.provider.aws;

import org.jspecify.annotations.NullMarked;
