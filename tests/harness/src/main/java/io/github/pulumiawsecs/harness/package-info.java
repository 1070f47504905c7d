/** The engine's side of the provider protocol, for tests and for the training of the AOT cache. */
@NullMarked
package io.github.pulumiawsecs.harness;

import org.jspecify.annotations.NullMarked;
