package io.github.pulumiawsecs.simulator.shape;

import org.jspecify.annotations.Nullable;

/** The Cloud Map service that tasks register with, as in the ECS API reference's {@code ServiceRegistry}. */
public record ServiceRegistry(
        @Nullable String registryArn,
        @Nullable Integer port,
        @Nullable String containerName,
        @Nullable Integer containerPort) {}
