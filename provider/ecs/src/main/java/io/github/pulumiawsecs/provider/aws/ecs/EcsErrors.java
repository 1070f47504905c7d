package io.github.pulumiawsecs.provider.aws.ecs;

import static io.github.pulumiawsecs.provider.aws.KnownError.withCode;
import static io.github.pulumiawsecs.provider.aws.KnownError.withMessage;

import io.github.pulumiawsecs.provider.aws.KnownErrors;
import io.github.pulumiawsecs.provider.aws.RetryRule;
import java.time.Duration;

/** The errors of Amazon ECS that the provider recognizes (Amazon ECS API Reference, the errors of each operation). */
public final class EcsErrors {
    /** "The Amazon ECS API follows an eventual consistency model" (Amazon ECS API Reference, "RunTask"). */
    private static final Duration CONSISTENCY = Duration.ofMinutes(2);

    /** Other services see a new role after a delay (AWS IAM User Guide, "Troubleshoot IAM", eventual consistency). */
    private static final Duration NEW_ROLE = Duration.ofMinutes(1);

    /** The service has the maximum number of deployments. The error is final unless one of them is DRAINING. */
    public static final RetryRule TOO_MANY_DEPLOYMENTS =
            new RetryRule("the service has five deployments", Duration.ofMinutes(10), false);

    /** The messages of AWS name neither the setting nor the services that it does not change. */
    private static final String OPT_IN_TO_LONG_ARNS =
            "remove the tags, or opt in to the long ARN format, which tags require (`aws ecs put-account-setting --name"
                    + " serviceLongArnFormat --value enabled`), and create the service again: a service keeps its short ARN";

    static final KnownErrors ALL = KnownErrors.of(
            withMessage("external deployment controller")
                    .withNextStep("use a service with the deployment controller type EXTERNAL"),
            // Each task set is a deployment. DRAINING task sets count until they are gone.
            withMessage("deployments exist on the service")
                    .withNextStep(
                            "delete a task set that is no longer used, or wait until a DRAINING task set is gone: a"
                                    + " service has at most five")
                    .retryFor(TOO_MANY_DEPLOYMENTS.retryFor(), TOO_MANY_DEPLOYMENTS.statusText()),
            // ECS requires a listener for the target group before tasks register. The program may create the listener
            // at the same time; Terraform's aws_ecs_task_set also retries.
            withMessage("does not have an associated load balancer")
                    .withNextStep(
                            "attach the target group to a listener of a load balancer before the task set is created"
                                    + " (dependsOn)")
                    .retryFor(Duration.ofMinutes(3), "the target group does not have an associated load balancer"),
            // AWS creates the role with the first cluster of an account; Terraform's aws_ecs_service also retries.
            withMessage("unable to assume the service linked role")
                    .withNextStep("wait a minute and run the command again. If the error persists, create the role with"
                            + " `aws iam create-service-linked-role --aws-service-name ecs.amazonaws.com`")
                    .retryFor(NEW_ROLE, "AWS is unable to assume the service linked role"),
            // The role that registers targets may be new; Terraform's aws_ecs_service also retries.
            withMessage("unable to assume role and validate").retryFor(NEW_ROLE, "AWS is unable to assume the role"),
            // The deletion of the primary task set removes production traffic, therefore AWS requires force.
            withMessage("primary")
                    .in("DeleteTaskSet")
                    .withNextStep(
                            "make another task set of the service the primary one first"
                                    + " (`aws ecs update-service-primary-task-set`), or delete this one with `aws ecs delete-task-set --force`"),
            // Documented for task sets that are not scaled down to zero.
            withMessage("force")
                    .in("DeleteTaskSet")
                    .withNextStep("scale the task set to 0 first, or delete it with `aws ecs delete-task-set --force`"),
            // Accounts that never opted in, and services from before, have ARNs that tags do not support.
            withMessage("arn and resource id format").withNextStep(OPT_IN_TO_LONG_ARNS),
            withMessage("long arn format").withNextStep(OPT_IN_TO_LONG_ARNS),
            withMessage("longarn format").withNextStep(OPT_IN_TO_LONG_ARNS),
            // Tags at creation require a permission of their own.
            withCode("AccessDeniedException", "AccessDenied", "UnauthorizedOperation", "NotAuthorized")
                    .in("CreateTaskSet")
                    .withNextStep(
                            "allow the action %s (with tags ecs:TagResource too) in the IAM policy of the credentials"
                                    + " in use"),
            // A task set cannot outlive its service, nor a service its cluster.
            withCode("TaskSetNotFoundException")
                    .notFound()
                    .withNextStep(
                            "run `pulumi refresh`: the task set was deleted outside Pulumi, or belongs to another service,"
                                    + " region or account"),
            withCode("ServiceNotFoundException")
                    .notFound()
                    .withNextStep("check the name of the service, and the cluster, region and account that the provider"
                            + " uses")
                    .retryUntilConsistent(CONSISTENCY, "the service does not exist yet"),
            withCode("ClusterNotFoundException")
                    .notFound()
                    .withNextStep("check the name of the cluster, and the region and account that the provider uses")
                    .retryUntilConsistent(CONSISTENCY, "the cluster does not exist yet"),
            withCode("ServiceNotActiveException")
                    .notFound()
                    .withNextStep("create the service again, or use another one: it was deleted or is draining")
                    .retryUntilConsistent(CONSISTENCY, "the service is not ACTIVE yet"),
            // TagResource and UntagResource return it for a task set that was deleted.
            withCode("ResourceNotFoundException")
                    .withNextStep(
                            "run `pulumi refresh`: the resource was deleted outside Pulumi, or belongs to another region or"
                                    + " account"),
            withCode("UnsupportedFeatureException")
                    .withNextStep(
                            "omit the feature, or use a region, a launch type and a platform version that support it"),
            withCode("LimitExceededException")
                    .withNextStep(
                            "delete resources that are no longer needed, or request a higher quota (Service Quotas,"
                                    + " Amazon ECS)"),
            withCode("PlatformUnknownException")
                    .withNextStep("use an existing Fargate platform version, such as 1.4.0, or omit platformVersion"),
            withCode("PlatformTaskDefinitionIncompatibilityException")
                    .withNextStep(
                            "choose a platform version that supports the task definition, or omit platformVersion"),
            withCode("NamespaceNotFoundException")
                    .withNextStep("check that the Cloud Map namespace of the service registry exists in this region"),
            // ClientException covers all other causes: only AWS's message says more.
            withCode("InvalidParameterException", "ClientException")
                    .withNextStep("correct the property that the message names"));

    private EcsErrors() {}
}
