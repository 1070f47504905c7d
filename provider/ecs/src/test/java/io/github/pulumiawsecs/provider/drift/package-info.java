/**
 * Drift detection with generated programs, from Check to the next Diff, on the simulator and on moto: changes show exactly,
 * and without changes there is no diff.
 */
@NullMarked
package io.github.pulumiawsecs.provider.drift;

import org.jspecify.annotations.NullMarked;
