package awsecs.steady;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What can be told from AWS's words, the more special before the more general (Amazon ECS Developer Guide, "Service event
 * messages" and "Stopped tasks error messages"). What is not here passes by itself, as far as anybody can know: throttled
 * operations, interrupted Spot tasks, instances that go, tasks that somebody stops.
 */
final class Symptoms {
    /** A role or a target group that was just made is not known everywhere at once. */
    private static final Duration WHILE_CHANGES_SPREAD = Duration.ofSeconds(30);

    /** Capacity may be on its way: an Auto Scaling group takes minutes to start an instance. */
    private static final Duration WHILE_CAPACITY_COMES = Duration.ofMinutes(5);

    /** So long an event alone may be about something that passed. Stopped tasks tell sooner, where we may see them. */
    private static final Duration WHILE_IT_IS_TRIED_AGAIN = Duration.ofMinutes(5);

    /** Tasks that are about to stop give their share of a quota back. */
    private static final Duration WHILE_PLACES_ARE_TRIED = Duration.ofMinutes(2);

    private static final Duration EVER = Duration.ofDays(1);
    private static final int ANY_NUMBER = Integer.MAX_VALUE;

    /** AWS itself has counted; what is left is to ask what the tasks died of. */
    static final Symptom GIVEN_UP = Symptom.ofStarting(
            "unable to consistently start tasks",
            ANY_NUMBER,
            Duration.ofSeconds(20),
            "look at what the tasks stopped of: aws ecs list-tasks --desired-status STOPPED, then describe-tasks");

    /** It passes when an event says that targets were registered after all. */
    static final Symptom UNREGISTERED = new Symptom(
            "failed to register targets",
            ANY_NUMBER,
            WHILE_CHANGES_SPREAD,
            "check that the target group exists, has the target type that the network mode needs, and is attached to a load"
                    + " balancer");

    static final List<Symptom> TABLE = List.of(
            Symptom.ofStarting(
                    "CannotPull|pull image manifest|ImageNotFound",
                    2,
                    WHILE_IT_IS_TRIED_AGAIN,
                    "check that the image and its tag exist, that the task's execution role may pull it, and that the"
                            + " subnets reach the registry"),
            Symptom.ofStarting(
                    "unable to assume the role",
                    ANY_NUMBER,
                    WHILE_CHANGES_SPREAD,
                    "check that the roles of the task definition exist and trust ecs-tasks.amazonaws.com"),
            Symptom.ofStarting(
                    "registry auth from|ecr registry auth|GetAuthorizationToken",
                    2,
                    WHILE_IT_IS_TRIED_AGAIN,
                    "check that the task's execution role may pull from Amazon ECR, and that the subnets reach it"),
            Symptom.ofStarting(
                    "ResourceInitializationError.*(secret|ssm|parameter)",
                    2,
                    WHILE_IT_IS_TRIED_AGAIN,
                    "check that the secret or parameter exists, that the task's execution role may read it, and that"
                            + " the subnets reach AWS"),
            Symptom.ofStarting(
                    "ResourceInitializationError.*(logger|logging driver|log group|log stream)",
                    2,
                    WHILE_IT_IS_TRIED_AGAIN,
                    "check that the log group exists, that the task's execution role may write to it, and that the"
                            + " subnets reach CloudWatch Logs"),
            Symptom.ofStarting(
                    "ResourceInitializationError.*(EFS|file system|mount|volume)|CannotCreateVolumeError",
                    2,
                    WHILE_IT_IS_TRIED_AGAIN,
                    "check that the volume's file system exists in these subnets, and that its security group lets the"
                            + " task in"),
            Symptom.ofStarting(
                    "ResourceInitializationError",
                    2,
                    WHILE_IT_IS_TRIED_AGAIN,
                    "check what AWS names, and that the subnets reach AWS (a NAT gateway, VPC endpoints or a public IP"
                            + " address)"),
            Symptom.ofStarting(
                    "InsufficientFreeAddresses",
                    2,
                    WHILE_IT_IS_TRIED_AGAIN,
                    "give the task set subnets with more free addresses"),
            new Symptom("OutOfMemory", 2, EVER, "give the container more memory"),
            new Symptom(
                    "failed ELB health checks|is unhealthy in",
                    2,
                    EVER,
                    "check the target group's health check (path, port, expected codes), the service's health check"
                            + " grace period, and that the security groups let the load balancer through"),
            new Symptom(
                    "failed container health checks",
                    2,
                    EVER,
                    "check the container's healthCheck: its command, startPeriod and retries"),
            Symptom.ofStarting(
                    "CannotStartContainer|CannotCreateContainer|ContainerRuntime\\w*Error|DockerTimeout",
                    2,
                    WHILE_IT_IS_TRIED_AGAIN,
                    "check the container's command, entry point, mounts and memory"),
            new Symptom(
                    "EssentialContainerExited|Essential container in task exited",
                    3,
                    EVER,
                    "look at the container's logs: it started, and ended by itself"),
            UNREGISTERED,
            Symptom.ofPlacing(
                    "reached the limit on|above your limit",
                    WHILE_PLACES_ARE_TRIED,
                    "ask AWS for a higher quota, or stop tasks that nobody needs"),
            Symptom.ofPlacing(
                    "Reason: Internal error",
                    WHILE_PLACES_ARE_TRIED,
                    "check that Fargate works in the subnets' availability zones"),
            Symptom.ofPlacing(
                    "unable to place a task|Capacity is unavailable|RESOURCE:|NO ACTIVE INSTANCES|EMPTY CAPACITY",
                    WHILE_CAPACITY_COMES,
                    "add capacity to the cluster, or use other capacity providers or subnets"),
            Symptom.ofPlacing("failed to launch a task", WHILE_CHANGES_SPREAD, "mend what AWS names"),
            Symptom.ofStarting("TaskFailedToStart|InternalError", 2, WHILE_IT_IS_TRIED_AGAIN, "mend what AWS names"),
            Symptom.ofStarting(
                    "number of protected tasks",
                    ANY_NUMBER,
                    WHILE_CAPACITY_COMES,
                    "wait until the tasks' protection ends, or end it: aws ecs update-task-protection"),
            Symptom.ofStarting(
                    "because of the service deployment configuration",
                    ANY_NUMBER,
                    WHILE_CAPACITY_COMES,
                    "raise the service's maximumPercent, or lower its minimumHealthyPercent"),
            GIVEN_UP);

    private Symptoms() {}

    /** Returns what {@code text} is a symptom of; nothing when it says nothing. */
    static Optional<Symptom> in(String text) {
        return TABLE.stream().filter(symptom -> symptom.shows(text)).findFirst();
    }
}
