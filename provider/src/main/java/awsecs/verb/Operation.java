package awsecs.verb;

import java.time.Duration;
import java.time.Instant;

/**
 * What the engine gives along with an operation that may take its time.
 *
 * @param log where to say how far it is
 * @param limit how long it may take in all
 */
public record Operation(Log log, Duration limit) {

    /** Returns what is left of it. */
    Operation left(Instant start, Instant now) {
        var left = limit.minus(Duration.between(start, now));
        return new Operation(log, left.isNegative() ? Duration.ZERO : left);
    }
}
