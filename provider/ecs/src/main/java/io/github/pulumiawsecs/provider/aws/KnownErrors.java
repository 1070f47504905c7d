package io.github.pulumiawsecs.provider.aws;

import static io.github.pulumiawsecs.provider.aws.KnownError.withCode;
import static io.github.pulumiawsecs.provider.aws.KnownError.withMessage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The errors that the provider recognizes in the responses of one AWS service. Immutable. */
public final class KnownErrors {

    /** The codes of a missing permission. */
    static final Set<String> DENIED =
            Set.of("AccessDeniedException", "AccessDenied", "UnauthorizedOperation", "NotAuthorized");

    private static final Set<String> EXPIRED = Set.of("ExpiredTokenException", "ExpiredToken", "RequestExpired");
    private static final Set<String> UNKNOWN_KEYS = Set.of(
            "UnrecognizedClientException",
            "InvalidClientTokenId",
            "InvalidAccessKeyId",
            "AuthFailure",
            "IncompleteSignature",
            "MissingAuthenticationToken");
    private static final Set<String> WRONG_SIGNATURE = Set.of("InvalidSignatureException", "SignatureDoesNotMatch");
    private static final Set<String> WEB_IDENTITY =
            Set.of("InvalidIdentityToken", "IDPRejectedClaim", "IDPCommunicationError");

    /** The codes of a region or a service that is not enabled for the account. */
    static final Set<String> DISABLED =
            Set.of("OptInRequired", "SubscriptionRequiredException", "RegionDisabledException");

    /** The codes of throttling: ECS does not model its own; the others are those of STS and of AWS's front end. */
    static final Set<String> THROTTLING = Set.of(
            "ThrottlingException",
            "Throttling",
            "ThrottledException",
            "TooManyRequestsException",
            "RequestLimitExceeded");

    /** The codes of credentials that are expired or unknown to AWS. */
    static final Set<String> INVALID_CREDENTIALS = Stream.of(EXPIRED, UNKNOWN_KEYS, WRONG_SIGNATURE, WEB_IDENTITY)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    static final RetryRule THROTTLED = new RetryRule("AWS throttles the requests", Duration.ofMinutes(2), false);

    /** The errors that any service returns (Amazon ECS API Reference, "Common Errors"; AWS STS API Reference). */
    public static final KnownErrors COMMON = new KnownErrors(List.of(
            // The policies to check are those of the role, not those of the operation.
            withMessage("sts:assumerole")
                    .withNextStep(
                            "allow sts:AssumeRole for the role in the IAM policy of the credentials in use and in the"
                                    + " role's trust policy"),
            withCode(DENIED).withNextStep("allow the action %s in the IAM policy of the credentials in use"),
            withCode(THROTTLING)
                    .withNextStep(
                            "run the command again, raise maxRetries, or lower `--parallel`: AWS limits the request rate"
                                    + " of an account in a region")
                    .retryFor(THROTTLED.retryFor(), THROTTLED.statusText()),
            withCode(EXPIRED)
                    .withNextStep("get new credentials (for SSO: `aws sso login`) and run the command again. If the"
                            + " credentials are new, check the clock of this machine"),
            withCode(UNKNOWN_KEYS)
                    .withNextStep(
                            "check the access key, the session token of temporary credentials, and that the region is"
                                    + " enabled for the account"),
            withCode(WRONG_SIGNATURE)
                    .withNextStep(
                            "check that the secret key belongs to the access key, and check the clock of this machine"),
            withCode(WEB_IDENTITY)
                    .withNextStep("check the web identity token, its audience, and the identity provider in the role's"
                            + " account"),
            withCode(DISABLED).withNextStep("enable the region and the service for the account"),
            withCode("ServerException", "InternalFailure", "InternalServerError", "ServiceUnavailable")
                    .withNextStep(
                            "run `pulumi refresh`, because the request may have succeeded in spite of the internal error of"
                                    + " AWS, then run the command again"),
            withCode("ValidationException").withNextStep("correct the property that the message names")));

    private final List<KnownError> errors;

    private KnownErrors(List<KnownError> errors) {
        this.errors = List.copyOf(errors);
    }

    /** Returns the errors of a service: its own, which take precedence, and the common ones. */
    public static KnownErrors of(KnownError... ownErrors) {
        return new KnownErrors(Stream.concat(Stream.of(ownErrors), COMMON.errors.stream())
                // A message says more than a code.
                .sorted((one, other) ->
                        Boolean.compare(one.phrase().isEmpty(), other.phrase().isEmpty()))
                .toList());
    }

    /** Returns the next step for the user; empty when none is known. */
    Optional<String> nextStep(AwsOperation<?> operation, String code, String message) {
        return matching(operation, code, message)
                .flatMap(error -> error.nextStep().stream())
                .findFirst()
                .map(step -> step.formatted(operation.iamAction()));
    }

    /** Returns how long a retry makes sense; empty when the error is final. */
    Optional<RetryRule> retry(AwsOperation<?> operation, String code, String message) {
        return matching(operation, code, message)
                .flatMap(error -> error.retry().stream())
                .findFirst();
    }

    /** Returns the errors that may disappear. */
    Stream<KnownError> retryable() {
        return errors.stream().filter(error -> error.retry().isPresent());
    }

    /** Returns whether the error means that the resource does not exist. */
    boolean isNotFound(AwsOperation<?> operation, String code, String message) {
        return matching(operation, code, message).anyMatch(KnownError::isNotFound);
    }

    private Stream<KnownError> matching(AwsOperation<?> operation, String code, String message) {
        return errors.stream().filter(error -> error.matches(operation.name(), code, message));
    }
}
