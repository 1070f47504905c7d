package awsecs.aws;

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
public final class AwsFailure extends RuntimeException {
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
    private final String about;
    private final transient Fault fault;

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
    AwsFailure(String operation, String about, Fault fault, @Nullable Throwable cause) {
        super(operation + " for " + about + " failed: " + fault, cause);
        this.operation = operation;
        this.about = about;
        this.fault = fault;
    }

    /** Returns the failure of a call that the configuration does not allow. */
    static AwsFailure of(String operation, String about, NotConfigured reason) {
        return new AwsFailure(operation, about, Fault.notSent(reason.sentence()), reason);
    }

    /**
     * Returns the same failure without what it concerned.
     *
     * @param isSecret whether AWS's message has to be left out too
     */
    public AwsFailure discreet(Predicate<String> isSecret) {
        var kept = isSecret.test(fault.message())
                ? fault.saying("the message is left out, it repeats something secret")
                : fault;
        return new AwsFailure(operation, "secret arguments", kept, null);
    }

    /** Returns the same failure, told of something else that the call concerned as well. */
    AwsFailure concerning(String other) {
        return new AwsFailure(operation, other, fault, getCause());
    }

    /** Returns the same failure with one more sentence for the user. */
    public AwsFailure adding(String sentence) {
        var advice = nextStep().map(step -> step + " " + sentence).orElse(sentence);
        return new AwsFailure(operation, about, fault.advising(advice), getCause());
    }

    /** Returns the same failure of a call that was made again after one of which AWS may have done what was asked. */
    public AwsFailure uncertain() {
        return new AwsFailure(operation, about, Diagnosis.advised(operation, fault.uncertain()), getCause());
    }

    /** Returns the operation's name, as in the Amazon ECS API Reference. */
    public String operation() {
        return operation;
    }

    /** Returns what the operation concerned: a task set's ARN, a service. */
    public String about() {
        return about;
    }

    /** Returns AWS's own message, or what happened on the way to AWS. */
    public String awsMessage() {
        return fault.message();
    }

    /** Returns AWS's error code; empty when no answer came. */
    public Optional<String> code() {
        return fault.code();
    }

    /** Returns the answer's HTTP status; empty when no answer came. */
    public OptionalInt httpStatus() {
        return fault.httpStatus();
    }

    /** Returns the id by which AWS support finds the request. */
    public Optional<String> requestId() {
        return fault.requestId();
    }

    /** Returns what the user can do, when that is known. */
    public Optional<String> nextStep() {
        return fault.nextStep();
    }

    public Outcome outcome() {
        return fault.outcome();
    }

    /** Tells whether AWS only wants to be asked less often. */
    public boolean isThrottling() {
        return is(THROTTLING.toArray(String[]::new));
    }

    /** Tells whether it may go through when it is asked again: what failed is the network, or AWS itself. */
    public boolean isPassing() {
        return outcome() == Outcome.UNKNOWN
                || isThrottling()
                || fault.nextStep().filter(Connection.LOOK::equals).isPresent();
    }

    /** Tells whether the credentials lack the permission. */
    public boolean isDenied() {
        return fault.code().filter(KnownFaults.DENIED::contains).isPresent();
    }

    /** Tells whether a task set cannot be there: it cannot outlive its service, nor a service its cluster. */
    boolean isGone() {
        return is(
                "TaskSetNotFoundException",
                "ServiceNotFoundException",
                "ServiceNotActiveException",
                "ClusterNotFoundException");
    }

    /** Tells whether AWS's error code is one of these. */
    public boolean is(String... codes) {
        return fault.code().filter(code -> Set.of(codes).contains(code)).isPresent();
    }
}
