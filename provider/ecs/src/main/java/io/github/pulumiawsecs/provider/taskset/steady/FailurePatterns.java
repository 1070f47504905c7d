package io.github.pulumiawsecs.provider.taskset.steady;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What can be told from AWS's words, the more special before the more general (Amazon ECS Developer Guide, "Service event
 * messages" and "Stopped tasks error messages"). What is not here passes by itself, as far as anybody can know: throttled
 * operations, interrupted Spot tasks, instances that go, tasks that somebody stops.
 */
final class FailurePatterns {
    /** A role or a target group that was just made is not known everywhere at once. */
    private static final Duration CONSISTENCY_DELAY = Duration.ofSeconds(30);

    /** Capacity may be on its way: an Auto Scaling group takes minutes to start an instance. */
    private static final Duration SCALE_OUT_TIME = Duration.ofMinutes(5);

    /** So long an event alone may be about something that passed. Stopped tasks tell sooner, where we may see them. */
    private static final Duration RETRY_TIME = Duration.ofMinutes(5);

    /** Tasks that are about to stop give their share of a quota back. */
    private static final Duration QUOTA_RELEASE_TIME = Duration.ofMinutes(2);

    private static final Duration UNLIMITED = Duration.ofDays(1);
    private static final int NEVER = Integer.MAX_VALUE;

    /** AWS itself has counted; what is left is to ask what the tasks died of. */
    static final FailurePattern INCONSISTENT_START = FailurePattern.whileStarting(
            "unable to consistently start tasks",
            NEVER,
            Duration.ofSeconds(20),
            "look at what the tasks stopped of: aws ecs list-tasks --desired-status STOPPED, then describe-tasks");

    /** It passes when an event says that targets were registered after all. */
    static final FailurePattern TARGET_REGISTRATION = new FailurePattern(
            "failed to register targets",
            NEVER,
            CONSISTENCY_DELAY,
            "check that the target group exists, has the target type that the network mode needs, and is attached to a load"
                    + " balancer");

    static final List<FailurePattern> TABLE = List.of(
            FailurePattern.whileStarting(
                    "CannotPull|pull image manifest|ImageNotFound",
                    2,
                    RETRY_TIME,
                    "check that the image and its tag exist, that the task's execution role may pull it, and that the"
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
                    "check that the task's execution role may pull from Amazon ECR, and that the subnets reach it"),
            FailurePattern.whileStarting(
                    "ResourceInitializationError.*(secret|ssm|parameter)",
                    2,
                    RETRY_TIME,
                    "check that the secret or parameter exists, that the task's execution role may read it, and that"
                            + " the subnets reach AWS"),
            FailurePattern.whileStarting(
                    "ResourceInitializationError.*(logger|logging driver|log group|log stream)",
                    2,
                    RETRY_TIME,
                    "check that the log group exists, that the task's execution role may write to it, and that the"
                            + " subnets reach CloudWatch Logs"),
            FailurePattern.whileStarting(
                    "ResourceInitializationError.*(EFS|file system|mount|volume)|CannotCreateVolumeError",
                    2,
                    RETRY_TIME,
                    "check that the volume's file system exists in these subnets, and that its security group lets the"
                            + " task in"),
            FailurePattern.whileStarting(
                    "ResourceInitializationError",
                    2,
                    RETRY_TIME,
                    "check what AWS names, and that the subnets reach AWS (a NAT gateway, VPC endpoints or a public IP"
                            + " address)"),
            FailurePattern.whileStarting(
                    "InsufficientFreeAddresses", 2, RETRY_TIME, "give the task set subnets with more free addresses"),
            new FailurePattern("OutOfMemory", 2, UNLIMITED, "give the container more memory"),
            new FailurePattern(
                    "failed ELB health checks|is unhealthy in",
                    2,
                    UNLIMITED,
                    "check the target group's health check (path, port, expected codes), the service's health check"
                            + " grace period, and that the security groups let the load balancer through"),
            new FailurePattern(
                    "failed container health checks",
                    2,
                    UNLIMITED,
                    "check the container's healthCheck: its command, startPeriod and retries"),
            FailurePattern.whileStarting(
                    "CannotStartContainer|CannotCreateContainer|ContainerRuntime\\w*Error|DockerTimeout",
                    2,
                    RETRY_TIME,
                    "check the container's command, entry point, mounts and memory"),
            new FailurePattern(
                    "EssentialContainerExited|Essential container in task exited",
                    3,
                    UNLIMITED,
                    "look at the container's logs: it started, and ended by itself"),
            TARGET_REGISTRATION,
            FailurePattern.whilePlacing(
                    "reached the limit on|above your limit",
                    QUOTA_RELEASE_TIME,
                    "ask AWS for a higher quota, or stop tasks that nobody needs"),
            FailurePattern.whilePlacing(
                    "Reason: Internal error",
                    QUOTA_RELEASE_TIME,
                    "check that Fargate works in the subnets' availability zones"),
            FailurePattern.whilePlacing(
                    "unable to place a task|Capacity is unavailable|RESOURCE:|NO ACTIVE INSTANCES|EMPTY CAPACITY",
                    SCALE_OUT_TIME,
                    "add capacity to the cluster, or use other capacity providers or subnets"),
            FailurePattern.whilePlacing("failed to launch a task", CONSISTENCY_DELAY, "mend what AWS names"),
            FailurePattern.whileStarting("TaskFailedToStart|InternalError", 2, RETRY_TIME, "mend what AWS names"),
            FailurePattern.whileStarting(
                    "number of protected tasks",
                    NEVER,
                    SCALE_OUT_TIME,
                    "wait until the tasks' protection ends, or end it: aws ecs update-task-protection"),
            FailurePattern.whileStarting(
                    "because of the service deployment configuration",
                    NEVER,
                    SCALE_OUT_TIME,
                    "raise the service's maximumPercent, or lower its minimumHealthyPercent"),
            INCONSISTENT_START);

    private FailurePatterns() {}

    /** Returns what {@code text} is a symptom of; nothing when it says nothing. */
    static Optional<FailurePattern> find(String text) {
        return TABLE.stream().filter(symptom -> symptom.matches(text)).findFirst();
    }
}
