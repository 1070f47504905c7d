/**
 * The shared configuration and credentials files of AWS's tools, read with the tolerance of the AWS CLI: a malformed line
 * affects only its own section, and every profile name is valid.
 */
@NullMarked
package io.github.pulumiawsecs.provider.aws.profile;

import org.jspecify.annotations.NullMarked;
