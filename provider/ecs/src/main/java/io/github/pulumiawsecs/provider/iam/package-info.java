/** The IAM permissions of the provider's operations, as data. Only the build and the tests read them. */
@NullMarked
package io.github.pulumiawsecs.provider.iam;

import org.jspecify.annotations.NullMarked;
