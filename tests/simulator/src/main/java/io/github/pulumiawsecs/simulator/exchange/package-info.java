/**
 * Requests, callers and responses, independent of the protocol.
 */
@NullMarked
package io.github.pulumiawsecs.simulator.exchange;

import org.jspecify.annotations.NullMarked;
