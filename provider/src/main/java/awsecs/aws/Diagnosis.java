package awsecs.aws;

import awsecs.aws.AwsFailure.Outcome;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/** Tells from the SDK's exception what went wrong, what may have happened, and what to do next. */
final class Diagnosis {
    private Diagnosis() {}

    /** What a creation left behind is in no state yet, so a refresh cannot find it. */
    private static final String MAYBE_CREATED =
            "The task set may exist all the same. The next `pulumi up` on this machine finds it; from another one see"
                    + " with `aws ecs describe-services --query 'services[].taskSets'`, then `pulumi import` or delete"
                    + " it.";

    static Fault of(String operation, SdkException thrown) {
        return advised(operation, diagnosed(operation, thrown));
    }

    /** Returns the same fault with the advice that its outcome calls for. */
    static Fault advised(String operation, Fault fault) {
        return operation.equals("CreateTaskSet") && fault.outcome() == Outcome.UNKNOWN
                ? fault.advising(MAYBE_CREATED)
                : fault;
    }

    private static Fault diagnosed(String operation, SdkException thrown) {
        return switch (thrown) {
            case AwsServiceException answer -> Attempts.weigh(answer, ofAnswer(operation, answer));
            case SdkClientException noAnswer -> Attempts.weigh(noAnswer, Connection.diagnose(noAnswer));
            default -> Fault.unanswered(thrown.toString(), "Run `pulumi refresh` to see what is there.");
        };
    }

    private static Fault ofAnswer(String operation, AwsServiceException answer) {
        var details = Optional.ofNullable(answer.awsErrorDetails());
        var code = details.map(it -> it.errorCode()).filter(it -> !it.isBlank());
        var message = details.map(it -> it.errorMessage())
                .filter(it -> !it.isBlank())
                .orElse("AWS answered without a message");
        return new Fault(
                message,
                code,
                OptionalInt.of(answer.statusCode()),
                Optional.ofNullable(answer.requestId()).filter(it -> !it.isBlank()),
                KnownFaults.nextStep(operation, code.orElse(""), message),
                answer.statusCode() >= 500 ? Outcome.UNKNOWN : Outcome.REFUSED);
    }
}
