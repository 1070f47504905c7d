package awsecs.steady;

import static awsecs.steady.Symptom.event;
import static awsecs.steady.Symptom.stopped;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What can be told from AWS's words, the more special before the more general (Amazon ECS Developer Guide, "Service event
 * messages" and "Stopped tasks error messages").
 */
final class Symptoms {
    private static final Duration AT_ONCE = Duration.ZERO;

    /** Capacity may be on its way: an Auto Scaling group takes minutes to start an instance. */
    private static final Duration WHILE_CAPACITY_COMES = Duration.ofMinutes(5);

    private static final String LOGS = "look at the container's logs, mend it, and run pulumi up again";

    private static final List<Symptom> TABLE = List.of(
            stopped(
                    "CannotPull|pull image manifest|ImageNotFound",
                    2,
                    "check the image's name and tag, that the execution role may pull it, and that the subnets reach"
                            + " the registry"),
            stopped(
                    "ResourceInitializationError",
                    2,
                    "check the secrets, log groups and volumes of the task definition, that the execution role may use"
                            + " them, and that the subnets reach AWS"),
            stopped("OutOfMemory", 3, "give the container more memory"),
            stopped(
                    "failed ELB health checks",
                    2,
                    "check the target group's health check (path, port, grace) and that the security groups let it"
                            + " through"),
            stopped("failed container health checks", 2, "check the health check of the container"),
            stopped("EssentialContainerExited|Essential container in task exited", 3, LOGS),
            stopped("TaskFailedToStart", 2, "mend what AWS names, and run pulumi up again"),
            event("unable to assume the role", 1, AT_ONCE, "check the role and its trust policy"),
            event(
                    "failed to register targets",
                    2,
                    AT_ONCE,
                    "check that the target group exists, has the target type that the network mode needs, and is"
                            + " attached to a load balancer"),
            event("is unable to consistently start tasks successfully", 1, AT_ONCE, "look at the tasks that stopped"),
            event(
                    "reached the limit on the number of",
                    1,
                    Duration.ofMinutes(1),
                    "ask AWS for a higher quota, or stop tasks that are not needed"),
            event(
                    "unable to place a task|Capacity is unavailable",
                    1,
                    WHILE_CAPACITY_COMES,
                    "add capacity to the cluster, or use capacity providers; pulumi up then goes on waiting"),
            event("is unhealthy in", 3, AT_ONCE, "check the target group's health check and the security groups"));

    private Symptoms() {}

    /** Returns what {@code text} is a symptom of; nothing when it says nothing. */
    static Optional<Symptom> in(Symptom.Place where, String text) {
        return TABLE.stream().filter(symptom -> symptom.shows(where, text)).findFirst();
    }
}
