package io.github.pulumiawsecs.provider.taskset.steady;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The known failure patterns, the more specific first (Amazon ECS Developer Guide, "Service event messages" and "Stopped
 * tasks error messages"). Messages that match no pattern count as transient: throttling, interrupted Spot tasks, terminated
 * instances, tasks that were stopped on purpose.
 */
final class FailurePatterns {
    /** Eventual consistency of new roles and target groups. */
    private static final Duration CONSISTENCY_DELAY = Duration.ofSeconds(30);

    /** An Auto Scaling group takes minutes to start an instance. */
    private static final Duration SCALE_OUT_TIME = Duration.ofMinutes(5);

    /** For this long an event alone may be about a transient failure. Stopped tasks are conclusive earlier. */
    private static final Duration RETRY_TIME = Duration.ofMinutes(5);

    /** Stopping tasks release their share of a quota. */
    private static final Duration QUOTA_RELEASE_TIME = Duration.ofMinutes(2);

    private static final Duration UNLIMITED = Duration.ofDays(1);
    private static final int NEVER = Integer.MAX_VALUE;

    /** ECS itself has counted the attempts. Only the cause is missing, which the stopped tasks show. */
    static final FailurePattern INCONSISTENT_START = FailurePattern.whileStarting(
            "unable to consistently start tasks",
            NEVER,
            Duration.ofSeconds(20),
            "check why the tasks stopped, with `aws ecs list-tasks --desired-status STOPPED` and `aws ecs"
                    + " describe-tasks`");

    /** ECS does not stop protected tasks to scale in. */
    static final FailurePattern PROTECTED_TASKS = FailurePattern.whileStarting(
            "protected tasks|under protection",
            NEVER,
            SCALE_OUT_TIME,
            "wait until the task protection ends (`aws ecs get-task-protection`), or end it with `aws ecs"
                    + " update-task-protection`");

    /** A later event about registered targets clears it. */
    static final FailurePattern TARGET_REGISTRATION = new FailurePattern(
            "failed to register targets",
            NEVER,
            CONSISTENCY_DELAY,
            "check that the target group exists, is attached to a load balancer, and has the target type that the network"
                    + " mode requires");

    static final List<FailurePattern> TABLE = List.of(
            FailurePattern.whileStarting(
                    "CannotPull|pull image manifest|ImageNotFound",
                    2,
                    RETRY_TIME,
                    "check that the image and its tag exist, that the task execution role may pull the image, and that the"
                            + " subnets reach the registry"),
            FailurePattern.whileStarting(
                    "unable to assume the role",
                    NEVER,
                    CONSISTENCY_DELAY,
                    "check that the roles of the task definition exist and trust ecs-tasks.amazonaws.com"),
            FailurePattern.whileStarting(
                    "registry auth from|ecr registry auth|GetAuthorizationToken",
                    2,
                    RETRY_TIME,
                    "check that the task execution role may pull from Amazon ECR, and that the subnets reach Amazon ECR"),
            FailurePattern.whileStarting(
                    "ResourceInitializationError.*(secret|ssm|parameter)",
                    2,
                    RETRY_TIME,
                    "check that the secret or parameter exists, that the task execution role may read it, and that the"
                            + " subnets reach AWS"),
            FailurePattern.whileStarting(
                    "ResourceInitializationError.*(logger|logging driver|log group|log stream)",
                    2,
                    RETRY_TIME,
                    "check that the log group exists, that the task execution role may write to it, and that the"
                            + " subnets reach CloudWatch Logs"),
            FailurePattern.whileStarting(
                    "ResourceInitializationError.*(EFS|file system|mount|volume)|CannotCreateVolumeError",
                    2,
                    RETRY_TIME,
                    "check that the file system of the volume exists in these subnets, and that its security group allows"
                            + " the task"),
            FailurePattern.whileStarting(
                    "ResourceInitializationError",
                    2,
                    RETRY_TIME,
                    "fix the problem that AWS reports, and check that the subnets reach AWS (NAT gateway, VPC endpoints or"
                            + " public IP address)"),
            FailurePattern.whileStarting(
                    "InsufficientFreeAddresses", 2, RETRY_TIME, "use subnets with more free addresses"),
            new FailurePattern("OutOfMemory", 2, UNLIMITED, "raise the memory limit of the container or of the task"),
            new FailurePattern(
                    "failed ELB health checks|is unhealthy in",
                    2,
                    UNLIMITED,
                    "check the health check of the target group (path, port, expected codes), the health check grace period"
                            + " of the service, and that the security groups allow the load balancer"),
            new FailurePattern(
                    "failed container health checks",
                    2,
                    UNLIMITED,
                    "check the healthCheck of the container: command, startPeriod and retries"),
            FailurePattern.whileStarting(
                    "CannotStartContainer|CannotCreateContainer|ContainerRuntime\\w*Error|DockerTimeout",
                    2,
                    RETRY_TIME,
                    "check the command, the entry point, the mounts and the memory of the container"),
            new FailurePattern(
                    "EssentialContainerExited|Essential container in task exited",
                    3,
                    UNLIMITED,
                    "check the logs of the container: it started, then exited"),
            TARGET_REGISTRATION,
            FailurePattern.whilePlacing(
                    "reached the limit on|above your limit",
                    QUOTA_RELEASE_TIME,
                    "request a quota increase from AWS, or stop tasks that are not needed"),
            FailurePattern.whilePlacing(
                    "Reason: Internal error",
                    QUOTA_RELEASE_TIME,
                    "check that Fargate is available in the availability zones of the subnets"),
            FailurePattern.whilePlacing(
                    "unable to place (a )?tasks?|Capacity is unavailable|RESOURCE:|NO ACTIVE INSTANCES|EMPTY CAPACITY"
                            + "|No Container Instances were found",
                    SCALE_OUT_TIME,
                    "add capacity to the cluster, or use other capacity providers or subnets"),
            FailurePattern.whilePlacing(
                    "failed to launch a task", CONSISTENCY_DELAY, "fix the problem that AWS reports"),
            FailurePattern.whileStarting(
                    "TaskFailedToStart|InternalError", 2, RETRY_TIME, "fix the problem that AWS reports"),
            PROTECTED_TASKS,
            FailurePattern.whileStarting(
                    "because of the service deployment configuration",
                    NEVER,
                    SCALE_OUT_TIME,
                    "raise maximumPercent or lower minimumHealthyPercent in the deployment configuration of the service"),
            INCONSISTENT_START);

    private FailurePatterns() {}

    /** Returns the first pattern that matches a text. */
    static Optional<FailurePattern> find(String text) {
        return TABLE.stream().filter(pattern -> pattern.matches(text)).findFirst();
    }
}
