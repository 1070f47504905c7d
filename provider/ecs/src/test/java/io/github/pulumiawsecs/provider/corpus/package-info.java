/**
 * The programs in {@code tests/corpus}: bad ones that the preview must refuse, good ones that it must let through, each
 * held against the provider and against the simulator.
 */
@NullMarked
package io.github.pulumiawsecs.provider.corpus;

import org.jspecify.annotations.NullMarked;
