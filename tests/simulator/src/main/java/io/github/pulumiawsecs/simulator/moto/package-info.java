/**
 * Starts moto, an independent simulator of AWS, from PyPI in a Python virtual environment. Tests compare both simulators.
 */
@NullMarked
package io.github.pulumiawsecs.simulator.moto;

import org.jspecify.annotations.NullMarked;
