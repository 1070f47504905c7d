package io.github.pulumiawsecs.simulator.shape;

/** As in the ECS API reference's {@code DeploymentEphemeralStorage}. */
public record DeploymentEphemeralStorage(String kmsKeyId) {}
