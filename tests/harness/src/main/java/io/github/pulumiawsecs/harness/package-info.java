/** The engine's side of the protocol, as far as tests and the training of the AOT cache need it. */
@NullMarked
package io.github.pulumiawsecs.harness;

import org.jspecify.annotations.NullMarked;
