/** What the engine may ask of any provider at any time, and the values that it may send. */
@NullMarked
package io.github.pulumiawsecs.wiretests.contract;

import org.jspecify.annotations.NullMarked;
