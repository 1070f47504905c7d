package io.github.pulumiawsecs.simulator.shape;

import org.jspecify.annotations.Nullable;

/** A service's deployment controller, as in the ECS API reference's {@code DeploymentController}. */
public record DeploymentController(@Nullable String type) {

    /** Rolling updates by ECS, the default. */
    public static final DeploymentController ECS = new DeploymentController("ECS");

    /** Returns whether the controller is EXTERNAL: the service takes task sets. */
    public boolean isExternal() {
        return "EXTERNAL".equals(type);
    }
}
