package io.github.pulumiawsecs.simulator.shape;

/** The ECS API reference's {@code DeploymentEphemeralStorage}. */
public record DeploymentEphemeralStorage(String kmsKeyId) {}
