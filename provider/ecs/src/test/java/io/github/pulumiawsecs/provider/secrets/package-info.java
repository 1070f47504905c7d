/** Proves that no secret of a program or of the configuration appears in state, logs, errors or files. */
@NullMarked
package io.github.pulumiawsecs.provider.secrets;

import org.jspecify.annotations.NullMarked;
