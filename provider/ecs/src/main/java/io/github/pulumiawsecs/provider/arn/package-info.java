/**
 * ARNs: their parts, the AWS resources that they identify, and whether they belong to the provider's partition, region
 * and account.
 */
@NullMarked
package io.github.pulumiawsecs.provider.arn;

import org.jspecify.annotations.NullMarked;
