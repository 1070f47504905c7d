package io.github.pulumiawsecs.simulator.shape;

import org.jspecify.annotations.Nullable;

/** Who deploys to a service, as in the ECS API reference's {@code DeploymentController}. */
public record DeploymentController(@Nullable String type) {

    /** The service's own rolling update, which is the default. */
    public static final DeploymentController ECS = new DeploymentController("ECS");

    /** Whether task sets are managed by somebody outside of ECS. */
    public boolean isExternal() {
        return "EXTERNAL".equals(type);
    }
}
