package io.github.pulumiawsecs.simulator.shape;

import java.time.Instant;

/** A line in a service's log, as in the ECS API reference's {@code ServiceEvent}. */
public record ServiceEvent(String id, Instant createdAt, String message) {}
