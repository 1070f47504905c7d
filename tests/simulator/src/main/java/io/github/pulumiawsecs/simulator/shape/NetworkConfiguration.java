package io.github.pulumiawsecs.simulator.shape;

import org.jspecify.annotations.Nullable;

/** As in the ECS API reference's {@code NetworkConfiguration}. */
public record NetworkConfiguration(@Nullable AwsvpcConfiguration awsvpcConfiguration) {}
