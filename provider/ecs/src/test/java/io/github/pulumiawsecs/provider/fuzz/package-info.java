/** Tests with random messages of the engine and random answers of AWS, each case from a seed. */
@NullMarked
package io.github.pulumiawsecs.provider.fuzz;

import org.jspecify.annotations.NullMarked;
