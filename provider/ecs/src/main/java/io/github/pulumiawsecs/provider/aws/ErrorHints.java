package io.github.pulumiawsecs.provider.aws;

import static io.github.pulumiawsecs.provider.aws.ErrorHint.forCodes;
import static io.github.pulumiawsecs.provider.aws.ErrorHint.forMessage;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What AWS answers when it refuses, and what the user can do about it (Amazon ECS API Reference, "Common Errors" and
 * the errors of each operation). The first entry that fits is taken, so what is recognised by its words stands before
 * what is recognised by its code alone.
 */
final class ErrorHints {

    /** Without the permission. */
    static final Set<String> DENIED =
            Set.of("AccessDeniedException", "AccessDenied", "UnauthorizedOperation", "NotAuthorized");

    private static final List<ErrorHint> ALL = List.of(
            // Task sets are for services that an external controller drives.
            forMessage(
                    "external deployment controller",
                    "Use a service that was created with the deployment controller type EXTERNAL."),
            // Each task set is a deployment, and draining ones seem to count until they are gone.
            forMessage(
                    "deployments exist on the service",
                    "Delete a task set that serves nobody any more, or wait until a draining one is gone: a service"
                            + " holds at most five."),
            // ECS wants the target group behind a listener before tasks register with it.
            forMessage(
                    "does not have an associated load balancer",
                    "Attach the target group to a listener of a load balancer before the task set is created"
                            + " (dependsOn)."),
            // Deleting the primary set takes production traffic away, so AWS asks for force.
            forMessage(
                    "primary",
                    "DeleteTaskSet",
                    "Make another task set of the service the primary one first (UpdateServicePrimaryTaskSet), or"
                            + " delete this one with `aws ecs delete-task-set --force`."),
            // Documented for sets that are not scaled down to zero.
            forMessage(
                    "force",
                    "DeleteTaskSet",
                    "Scale the task set to 0 first, or delete it with `aws ecs delete-task-set --force`."),
            // STS refuses the role, not the operation: the policies to look at are others.
            forMessage(
                    "sts:assumerole",
                    "Allow assuming that role both in the policy of the credentials in use and in the role's trust"
                            + " policy."),
            // Accounts that never opted in have ARNs that carry no tags.
            forMessage(
                    "arn and resource id format",
                    "Opt in to the new ARN format for the account (PutAccountSetting), which tags need."),
            // Tags at the creation need a permission of their own.
            new ErrorHint(
                    "",
                    Set.of("CreateTaskSet"),
                    DENIED,
                    "Allow the action ecs:%s (with tags ecs:TagResource too) in the IAM policy of the credentials in"
                            + " use."),
            new ErrorHint("", Set.of(), DENIED, "Allow the action ecs:%s in the IAM policy of the credentials in use."),
            forCodes(
                    List.of("TaskSetNotFoundException"),
                    "It was deleted by somebody else, or is in another service, region or account: run `pulumi"
                            + " refresh`."),
            forCodes(
                    List.of("ServiceNotFoundException"),
                    "Check the name of the service, and the cluster, region and account in which it is looked for."),
            forCodes(
                    List.of("ClusterNotFoundException"),
                    "Check the name of the cluster, and the region and account in which it is looked for."),
            forCodes(
                    List.of("ServiceNotActiveException"),
                    "The service was deleted or is draining: create it again, or name another one."),
            // TagResource and UntagResource say it of a task set that has gone.
            forCodes(
                    List.of("ResourceNotFoundException"),
                    "It was deleted by somebody else, or is in another region or account: run `pulumi refresh`."),
            forCodes(
                    List.of("UnsupportedFeatureException"),
                    "The feature is not to be had in this region, or with this launch type or platform version: leave"
                            + " it out or choose another."),
            forCodes(
                    List.of("LimitExceededException"),
                    "Delete what is no longer needed, or ask AWS for a higher quota (Service Quotas, Amazon ECS)."),
            forCodes(
                    List.of("PlatformUnknownException"),
                    "Give an existing Fargate platform version, such as 1.4.0, or leave platformVersion out."),
            forCodes(
                    List.of("PlatformTaskDefinitionIncompatibilityException"),
                    "Choose a platform version that has what the task definition asks for, or leave platformVersion"
                            + " out."),
            forCodes(
                    List.of("NamespaceNotFoundException"),
                    "Check that the Cloud Map namespace of the service registry exists in this region."),
            forCodes(
                    AwsCallException.THROTTLING,
                    "AWS allows only so many requests a second for an account and region: run it again, raise"
                            + " maxRetries, or lower `--parallel`."),
            forCodes(
                    List.of("ExpiredTokenException", "ExpiredToken", "RequestExpired"),
                    "Get new credentials (for SSO: `aws sso login`) and run it again; if they are new, check this"
                            + " machine's clock."),
            forCodes(
                    List.of(
                            "UnrecognizedClientException",
                            "InvalidClientTokenId",
                            "InvalidAccessKeyId",
                            "AuthFailure",
                            "IncompleteSignature",
                            "MissingAuthenticationToken"),
                    "AWS does not know these credentials: check the access key, that temporary keys come with their"
                            + " token, and that the region is enabled for the account."),
            forCodes(
                    List.of("InvalidSignatureException", "SignatureDoesNotMatch"),
                    "The secret key does not belong to the access key, or this machine's clock is wrong."),
            forCodes(
                    List.of("InvalidIdentityToken", "IDPRejectedClaim", "IDPCommunicationError"),
                    "Check the web identity token, its audience, and the identity provider in the role's account."),
            forCodes(
                    List.of("OptInRequired", "SubscriptionRequiredException", "RegionDisabledException"),
                    "Enable the region and the service for the account."),
            forCodes(
                    List.of("ServerException", "InternalFailure", "InternalServerError", "ServiceUnavailable"),
                    "The fault is on AWS's side, and what was asked may have been done: run `pulumi refresh`, then try"
                            + " again."),
            // ClientException covers what fits nowhere else: AWS's message is the only guide.
            forCodes(
                    List.of("InvalidParameterException", "ClientException", "ValidationException"),
                    "Correct the property that the message names."));

    private ErrorHints() {}

    /** Returns the next step after this answer to {@code operation}; empty when none is known. */
    static Optional<String> nextStep(String operation, String code, String message) {
        return ALL.stream()
                .filter(fault -> fault.matches(operation, code, message))
                .findFirst()
                .map(fault -> fault.nextStep().formatted(operation));
    }
}
