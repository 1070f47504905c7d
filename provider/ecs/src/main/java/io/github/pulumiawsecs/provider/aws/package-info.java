/**
 * Access to AWS: clients, credentials, region, endpoints, retries, and the translation of errors. Every call goes through
 * {@link io.github.pulumiawsecs.provider.aws.AwsClients} and fails with {@link io.github.pulumiawsecs.provider.aws.AwsCallException}.
 */
@NullMarked
package io.github.pulumiawsecs.provider.aws;

import org.jspecify.annotations.NullMarked;
