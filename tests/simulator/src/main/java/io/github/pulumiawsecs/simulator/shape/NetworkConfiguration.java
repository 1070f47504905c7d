package io.github.pulumiawsecs.simulator.shape;

import org.jspecify.annotations.Nullable;

/** The ECS API reference's {@code NetworkConfiguration}. */
public record NetworkConfiguration(@Nullable AwsvpcConfiguration awsvpcConfiguration) {}
