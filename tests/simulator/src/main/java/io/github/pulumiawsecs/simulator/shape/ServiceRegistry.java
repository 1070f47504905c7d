package io.github.pulumiawsecs.simulator.shape;

import org.jspecify.annotations.Nullable;

/** Where a task set's tasks are registered for discovery, as in the ECS API reference's {@code ServiceRegistry}. */
public record ServiceRegistry(
        @Nullable String registryArn,
        @Nullable Integer port,
        @Nullable String containerName,
        @Nullable Integer containerPort) {}
