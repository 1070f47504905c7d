package io.github.pulumiawsecs.provider.taskset.create;

import static io.github.pulumiawsecs.provider.taskset.create.RetryableError.when;
import static io.github.pulumiawsecs.provider.taskset.create.RetryableError.withCode;
import static io.github.pulumiawsecs.provider.taskset.create.RetryableError.withMessage;

import io.github.pulumiawsecs.provider.aws.AwsCallException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The refusals of CreateTaskSet that may pass by themselves, and how long it is worth trying again. What is not here is
 * final: access that is denied, parameters that are wrong, and whatever never reached AWS.
 */
final class RetryableErrors {
    /** How long something may be absent that nobody has seen: more likely than new it is misspelt. */
    static final Duration NEVER_SEEN = Duration.ofSeconds(10);

    /** "The Amazon ECS API follows an eventual consistency model" (Amazon ECS API Reference, "RunTask"). */
    private static final Duration CONSISTENCY = Duration.ofMinutes(2);

    /** IAM tells its other parts of a new role later (AWS IAM User Guide, "Troubleshoot IAM": eventually visible). */
    private static final Duration NEW_ROLE = Duration.ofMinutes(1);

    private static final List<RetryableError> TABLE = List.of(
            when(AwsCallException::isThrottling, "AWS wants fewer requests", Duration.ofMinutes(2)),
            // The listener, or its rule, is made at the same time; Terraform's aws_ecs_task_set waits for it, too.
            withMessage(
                    "does not have an associated load balancer",
                    "the target group does not have an associated load balancer",
                    Duration.ofMinutes(3)),
            // The first cluster of an account makes AWS make the role; Terraform's aws_ecs_service waits for it, too.
            withMessage(
                    "unable to assume the service linked role",
                    "AWS is unable to assume the service linked role",
                    NEW_ROLE),
            // The same of the role that is to register targets; Terraform's aws_ecs_service waits for it, too.
            withMessage("unable to assume role and validate", "AWS is unable to assume the role", NEW_ROLE),
            withCode("ClusterNotFoundException", "the cluster is not there yet", CONSISTENCY),
            withCode("ServiceNotFoundException", "the service is not there yet", CONSISTENCY),
            withCode("ServiceNotActiveException", "the service is not ACTIVE yet", CONSISTENCY),
            // The client token lets AWS answer with the set that it may have made.
            when(
                    failure -> failure.outcome() == AwsCallException.Outcome.UNKNOWN,
                    "no usable answer came",
                    Duration.ofMinutes(1)));

    private RetryableErrors() {}

    /** Returns what may pass; nothing when the failure is final. */
    static Optional<RetryableError> find(AwsCallException failure) {
        return TABLE.stream().filter(setback -> setback.matches().test(failure)).findFirst();
    }
}
