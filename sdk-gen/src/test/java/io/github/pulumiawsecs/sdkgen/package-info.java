/** Tests of the generated Java SDK: what Pulumi's Java host and engine expect to find in its jar. */
@NullMarked
package io.github.pulumiawsecs.sdkgen;

import org.jspecify.annotations.NullMarked;
