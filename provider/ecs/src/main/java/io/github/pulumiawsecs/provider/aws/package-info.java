/**
 * Access to AWS: clients of all services ({@link io.github.pulumiawsecs.provider.aws.AwsService}), credentials, region,
 * endpoints, retries, error translation and call diagnostics. All calls go through
 * {@link io.github.pulumiawsecs.provider.aws.AwsClients} and fail with
 * {@link io.github.pulumiawsecs.provider.aws.AwsCallException}.
 */
@NullMarked
package io.github.pulumiawsecs.provider.aws;

import org.jspecify.annotations.NullMarked;
