package awsecs.verb;

import java.time.Duration;

/**
 * What the engine gives along with an operation that may take its time.
 *
 * @param log where to say how far it is
 * @param limit how long it may take in all
 */
public record Operation(Log log, Duration limit) {}
