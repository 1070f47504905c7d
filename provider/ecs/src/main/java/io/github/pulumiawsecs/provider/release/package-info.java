/** The state that the resource types share during a release. */
@NullMarked
package io.github.pulumiawsecs.provider.release;

import org.jspecify.annotations.NullMarked;
