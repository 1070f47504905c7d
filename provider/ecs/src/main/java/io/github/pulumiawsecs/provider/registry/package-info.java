/** The entries of the provider's registry: resource types and functions with their IAM permissions. */
@NullMarked
package io.github.pulumiawsecs.provider.registry;

import org.jspecify.annotations.NullMarked;
