package io.github.pulumiawsecs.provider.taskset.schema;

import io.github.pulumiawsecs.framework.schema.PropertyType.EnumType;

/** The enumerations of the ECS API that a task set uses. */
public final class TaskSetEnumTypes {
    public static final EnumType LAUNCH_TYPE = EnumType.of(
            "LaunchType",
            "Infrastructure that a task set's tasks run on.",
            "EC2: Container instances of the cluster.",
            "FARGATE: Serverless capacity of AWS.",
            "EXTERNAL: Your own servers, registered with ECS Anywhere.",
            "MANAGED_INSTANCES: EC2 instances that ECS manages.");

    public static final EnumType ASSIGN_PUBLIC_IP = EnumType.of(
            "AssignPublicIp",
            "Whether a task's network interface gets a public IP address.",
            "ENABLED: It gets one.",
            "DISABLED: It gets none.");

    public static final EnumType SCALE_UNIT =
            EnumType.of("ScaleUnit", "Unit of a scale.", "PERCENT: Percent of the service's desired count.");

    public static final EnumType TASK_SET_STATUS = EnumType.of(
            "TaskSetStatus",
            "Status of a task set in its service.",
            "PRIMARY: It serves production traffic.",
            "ACTIVE: It runs and does not serve production traffic.",
            "DRAINING: It is being deleted: its tasks stop and leave their target groups.");

    public static final EnumType STABILITY_STATUS = EnumType.of(
            "StabilityStatus",
            "Whether a task set runs all its tasks.",
            "STEADY_STATE: It runs its computed desired count, nothing is pending, and no task is draining.",
            "STABILIZING: It has not reached steady state.");

    private TaskSetEnumTypes() {}
}
