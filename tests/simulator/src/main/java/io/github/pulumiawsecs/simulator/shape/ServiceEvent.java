package io.github.pulumiawsecs.simulator.shape;

import java.time.Instant;

/** The ECS API reference's {@code ServiceEvent}. */
public record ServiceEvent(String id, Instant createdAt, String message) {}
