package io.github.pulumiawsecs.framework.resource;

import java.time.Duration;
import java.time.Instant;

/**
 * What the engine gives along with an operation that may take its time.
 *
 * @param log where to say how far it is
 * @param limit how long it may take in all
 */
public record OperationContext(Log log, Duration limit) {

    /** Returns what is left of it. */
    public OperationContext remaining(Instant start, Instant now) {
        var left = limit.minus(Duration.between(start, now));
        return new OperationContext(log, left.isNegative() ? Duration.ZERO : left);
    }
}
