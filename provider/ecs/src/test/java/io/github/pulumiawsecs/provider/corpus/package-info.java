/**
 * The programs in {@code tests/corpus}: bad programs that a preview rejects and good programs that it accepts, checked
 * with the provider and with the simulator.
 */
@NullMarked
package io.github.pulumiawsecs.provider.corpus;

import org.jspecify.annotations.NullMarked;
