package io.github.pulumiawsecs.simulator.shape;

import org.jspecify.annotations.Nullable;

/** A load balancer's settings for blue/green deployments, as in the ECS API reference's {@code AdvancedConfiguration}. */
public record AdvancedConfiguration(
        @Nullable String alternateTargetGroupArn,
        @Nullable String productionListenerRule,
        @Nullable String testListenerRule,
        @Nullable String roleArn) {}
