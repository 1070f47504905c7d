package io.github.pulumiawsecs.provider.aws.ecs;

import org.jspecify.annotations.Nullable;

/** The status of a cluster, a service or a task definition (Amazon ECS API Reference). */
public final class EcsStatus {
    private static final String ACTIVE = "ACTIVE";
    private static final String INACTIVE = "INACTIVE";
    private static final String PROVISIONING = "PROVISIONING";

    private EcsStatus() {}

    /** Returns whether the resource can be used. */
    public static boolean isActive(@Nullable String status) {
        return ACTIVE.equals(status);
    }

    /** Returns whether the resource was deleted. AWS describes a deleted resource for a while. */
    public static boolean isInactive(@Nullable String status) {
        return INACTIVE.equals(status);
    }

    /** Returns whether AWS creates the capacity providers of a cluster. */
    public static boolean isProvisioning(@Nullable String status) {
        return PROVISIONING.equals(status);
    }
}
