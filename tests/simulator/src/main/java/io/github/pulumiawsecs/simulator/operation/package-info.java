/**
 * The operations of the API, one file for each, and the table that lists them all.
 */
@NullMarked
package io.github.pulumiawsecs.simulator.operation;

import org.jspecify.annotations.NullMarked;
