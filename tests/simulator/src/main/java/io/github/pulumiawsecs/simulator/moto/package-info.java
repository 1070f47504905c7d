/**
 * Moto's server from PyPI, started in a virtual environment of its own: a simulator of AWS by other people, to compare
 * with.
 */
@NullMarked
package io.github.pulumiawsecs.simulator.moto;

import org.jspecify.annotations.NullMarked;
