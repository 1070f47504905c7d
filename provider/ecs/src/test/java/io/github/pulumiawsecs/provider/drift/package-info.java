/**
 * What nobody changed shows no difference, and what somebody changed shows exactly: generated programs, each followed
 * from Check to the next Diff, against the simulator and against moto.
 */
@NullMarked
package io.github.pulumiawsecs.provider.drift;

import org.jspecify.annotations.NullMarked;
