package io.github.pulumiawsecs.simulator.shape;

import org.jspecify.annotations.Nullable;

/** The target group that a task set's tasks register with, as in the ECS API reference's {@code LoadBalancer}. */
public record LoadBalancer(
        @Nullable String targetGroupArn,
        @Nullable String loadBalancerName,
        @Nullable String containerName,
        @Nullable Integer containerPort,
        @Nullable AdvancedConfiguration advancedConfiguration) {}
