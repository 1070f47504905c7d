package io.github.pulumiawsecs.provider.aws;

import java.io.Serial;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A call to AWS that failed, told in one paragraph: the operation, what it concerned, AWS's own message, its error code
 * and request id, and the next step when it is known.
 */
public final class AwsCallException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** ECS does not model its own throttling; the other spellings are those of STS and of AWS's front end. */
    static final List<String> THROTTLING = List.of(
            "ThrottlingException",
            "Throttling",
            "ThrottledException",
            "TooManyRequestsException",
            "RequestLimitExceeded");

    private final String operation;
    private final String subject;
    private final transient AwsErrorDetails details;

    /** Whether it is certain that nothing changed. */
    public enum Outcome {
        /** AWS refused the request, or never got it. */
        REFUSED,
        /** AWS may have done what was asked: the answer was lost, late, or an error of AWS's own. */
        UNKNOWN
    }

    /**
     * @param operation the operation's name, as in the Amazon ECS API Reference
     * @param about what it concerned, as it reads after "for"
     * @param cause the SDK's exception; null when it must not be seen
     */
    AwsCallException(String operation, String about, AwsErrorDetails fault, @Nullable Throwable cause) {
        super(operation + " for " + about + " failed: " + fault, cause);
        this.operation = operation;
        this.subject = about;
        this.details = fault;
    }

    /** Returns the failure of a call that the configuration does not allow. */
    public static AwsCallException of(String operation, String about, ConfigurationException reason) {
        return new AwsCallException(operation, about, AwsErrorDetails.notSent(reason.message()), reason);
    }

    /**
     * Returns the same failure without what it concerned.
     *
     * @param isSecret whether AWS's message has to be left out too
     */
    public AwsCallException redacted(Predicate<String> isSecret) {
        var kept = isSecret.test(details.message())
                ? details.withMessage("the message is left out, it repeats something secret")
                : details;
        return new AwsCallException(operation, "secret arguments", kept, null);
    }

    /** Returns the same failure, told of something else that the call concerned as well. */
    public AwsCallException about(String other) {
        return new AwsCallException(operation, other, details, getCause());
    }

    /** Returns the same failure with one more sentence for the user. */
    public AwsCallException withAdvice(String sentence) {
        var advice = nextStep().map(step -> step + " " + sentence).orElse(sentence);
        return new AwsCallException(operation, subject, details.withNextStep(advice), getCause());
    }

    /** Returns the same failure of a call that was made again after one of which AWS may have done what was asked. */
    public AwsCallException withUnknownOutcome() {
        return new AwsCallException(
                operation,
                subject,
                ErrorTranslator.withOutcomeAdvice(operation, details.withUnknownOutcome()),
                getCause());
    }

    /** Returns the operation's name, as in the Amazon ECS API Reference. */
    public String operation() {
        return operation;
    }

    /** Returns what the operation concerned: a task set's ARN, a service. */
    public String subject() {
        return subject;
    }

    /** Returns AWS's own message, or what happened on the way to AWS. */
    public String awsMessage() {
        return details.message();
    }

    /** Returns AWS's error code; empty when no answer came. */
    public Optional<String> code() {
        return details.code();
    }

    /** Returns the answer's HTTP status; empty when no answer came. */
    public OptionalInt httpStatus() {
        return details.httpStatus();
    }

    /** Returns the id by which AWS support finds the request. */
    public Optional<String> requestId() {
        return details.requestId();
    }

    /** Returns what the user can do, when that is known. */
    public Optional<String> nextStep() {
        return details.nextStep();
    }

    public Outcome outcome() {
        return details.outcome();
    }

    /** Tells whether AWS only wants to be asked less often. */
    public boolean isThrottling() {
        return hasCode(THROTTLING.toArray(String[]::new));
    }

    /** Tells whether it may go through when it is asked again: what failed is the network, or AWS itself. */
    public boolean isTransient() {
        return outcome() == Outcome.UNKNOWN
                || isThrottling()
                || details.nextStep()
                        .filter(ConnectionErrors.CHECK_NETWORK::equals)
                        .isPresent();
    }

    /** Tells whether the credentials lack the permission. */
    public boolean isDenied() {
        return details.code().filter(ErrorHints.DENIED::contains).isPresent();
    }

    /** Tells whether a task set cannot be there: it cannot outlive its service, nor a service its cluster. */
    public boolean isNotFound() {
        return hasCode(
                "TaskSetNotFoundException",
                "ServiceNotFoundException",
                "ServiceNotActiveException",
                "ClusterNotFoundException");
    }

    /** Tells whether AWS's error code is one of these. */
    public boolean hasCode(String... codes) {
        return details.code().filter(code -> Set.of(codes).contains(code)).isPresent();
    }
}
