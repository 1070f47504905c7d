package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.resource.ApiCallException;
import java.io.Serial;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a call to AWS fails. The message contains the operation, its subject, AWS's own message, error code and
 * request id, and the next step.
 */
public final class AwsCallException extends ApiCallException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient AwsOperation<?> operation;
    private final String subject;
    private final transient AwsErrorDetails details;

    /**
     * @param subject the object of the operation, as in "for SUBJECT"
     * @param cause the SDK's exception; null when it may contain secrets
     */
    AwsCallException(AwsOperation<?> operation, String subject, AwsErrorDetails details, @Nullable Throwable cause) {
        super(details.toUserMessage(operation, subject).toString(), cause);
        this.operation = operation;
        this.subject = subject;
        this.details = details;
    }

    /** Returns the failure of a call that the configuration does not allow. */
    public static AwsCallException of(AwsOperation<?> operation, String subject, ConfigurationException reason) {
        return new AwsCallException(
                operation, subject, AwsErrorDetails.notSent(reason.problem(), reason.nextStep()), reason);
    }

    @Override
    public AwsCallException redacted(UnaryOperator<String> redaction) {
        return new AwsCallException(operation, redaction.apply(subject), details.redacted(redaction), null);
    }

    /** Returns the same failure for another subject of the same call. */
    public AwsCallException withSubject(String otherSubject) {
        return new AwsCallException(operation, otherSubject, details, getCause());
    }

    /**
     * Returns the same failure with a summary of its attempts.
     *
     * @param summary as it reads in a list of details: "3 attempts in 9s"
     */
    public AwsCallException withAttempts(String summary) {
        return new AwsCallException(operation, subject, details.withAttempts(summary), getCause());
    }

    /** Returns the same failure with an unknown outcome, because an earlier attempt may have succeeded. */
    public AwsCallException withUnknownOutcome() {
        return new AwsCallException(
                operation,
                subject,
                ErrorTranslator.withOutcomeNextStep(operation, details.withUnknownOutcome()),
                getCause());
    }

    /** Returns AWS's own message, or the description of the connection error. */
    public String awsMessage() {
        return details.message();
    }

    /** Returns AWS's error code; empty when there was no response. */
    public Optional<String> code() {
        return details.code();
    }

    /** Returns the response's HTTP status; empty when there was no response. */
    public OptionalInt httpStatus() {
        return details.httpStatus();
    }

    @Override
    public Outcome outcome() {
        return details.outcome();
    }

    /** Returns how long a retry of the operation makes sense, if the error is one that may disappear. */
    public Optional<RetryRule> retryRule() {
        return operation.errors().retry(operation, details.code().orElse(""), details.message());
    }

    /** Returns whether AWS throttled the request. */
    private boolean isThrottling() {
        return hasCode(KnownErrors.THROTTLING);
    }

    /** Returns whether a retry may succeed: the network or AWS itself failed. */
    public boolean isTransient() {
        return outcome() == Outcome.UNKNOWN || isThrottling() || details.isNetworkFailure();
    }

    /** Returns whether the resource is known to be in another region or account than the provider. */
    public boolean isElsewhere() {
        return getCause() instanceof ConfigurationException configuration && configuration.isElsewhere();
    }

    /**
     * Returns whether the machine cannot make calls at all: the configuration has no valid credentials or no region, AWS
     * rejects the credentials, or the network is down.
     */
    public boolean isWithoutAccess() {
        boolean isNotSent = details.code().isEmpty() && outcome() == Outcome.REJECTED && !isElsewhere();
        return isNotSent || getCause() instanceof CredentialsCallException || hasCode(KnownErrors.INVALID_CREDENTIALS);
    }

    /**
     * Returns the problem if no call can succeed before the user corrects credentials, region or configuration. The message
     * does not contain the subject of the call.
     *
     * @param subject the operation that needed the call
     */
    public Optional<UserMessage> configurationProblem(String subject) {
        boolean isNotSent = outcome() == Outcome.REJECTED
                && httpStatus().isEmpty()
                && !details.isNetworkFailure()
                && !(getCause() instanceof DescribeFailureException);
        boolean isRoleDenied =
                isDenied() && awsMessage().toLowerCase(Locale.ROOT).contains("sts:assumerole");
        return isNotSent || isRoleDenied || hasCode(KnownErrors.INVALID_CREDENTIALS) || hasCode(KnownErrors.DISABLED)
                ? Optional.of(new UserMessage(
                        subject,
                        "cannot check the account, and `pulumi up` would fail (" + awsMessage() + ")",
                        details.nextStep()))
                : Optional.empty();
    }

    /** Returns whether the credentials lack the permission. */
    public boolean isDenied() {
        return hasCode(KnownErrors.DENIED);
    }

    /** Returns whether the resource, or a resource that contains it, does not exist. */
    public boolean isNotFound() {
        return operation.errors().isNotFound(operation, details.code().orElse(""), details.message());
    }

    /** Returns whether AWS's error code is one of these. */
    public boolean hasCode(String... codes) {
        return hasCode(Set.of(codes));
    }

    private boolean hasCode(Set<String> codes) {
        return details.code().filter(codes::contains).isPresent();
    }
}
