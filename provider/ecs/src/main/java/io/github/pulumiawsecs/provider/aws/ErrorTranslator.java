package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.provider.aws.AwsCallException.Outcome;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/** Tells from the SDK's exception what went wrong, what may have happened, and what to do next. */
final class ErrorTranslator {
    private ErrorTranslator() {}

    /** What a creation left behind is in no state yet, so a refresh cannot find it. */
    private static final String MAY_EXIST =
            "The task set may exist all the same. The next `pulumi up` on this machine finds it; from another one see"
                    + " with `aws ecs describe-services --query 'services[].taskSets'`, then `pulumi import` or delete"
                    + " it.";

    static AwsErrorDetails translate(String operation, SdkException thrown) {
        return withOutcomeAdvice(operation, translateWithoutAdvice(operation, thrown));
    }

    /** Returns the same fault with the advice that its outcome calls for. */
    static AwsErrorDetails withOutcomeAdvice(String operation, AwsErrorDetails fault) {
        return operation.equals("CreateTaskSet") && fault.outcome() == Outcome.UNKNOWN
                ? fault.withNextStep(MAY_EXIST)
                : fault;
    }

    private static AwsErrorDetails translateWithoutAdvice(String operation, SdkException thrown) {
        return switch (thrown) {
            case AwsServiceException answer -> RetryHistory.adjustOutcome(answer, fromResponse(operation, answer));
            case SdkClientException noAnswer ->
                RetryHistory.adjustOutcome(noAnswer, ConnectionErrors.translate(noAnswer));
            default -> AwsErrorDetails.noResponse(thrown.toString(), "Run `pulumi refresh` to see what is there.");
        };
    }

    private static AwsErrorDetails fromResponse(String operation, AwsServiceException answer) {
        var details = Optional.ofNullable(answer.awsErrorDetails());
        var code = details.map(it -> it.errorCode()).filter(it -> !it.isBlank());
        var message = details.map(it -> it.errorMessage())
                .filter(it -> !it.isBlank())
                .orElse("AWS answered without a message");
        return new AwsErrorDetails(
                message,
                code,
                OptionalInt.of(answer.statusCode()),
                Optional.ofNullable(answer.requestId()).filter(it -> !it.isBlank()),
                ErrorHints.nextStep(operation, code.orElse(""), message),
                answer.statusCode() >= 500 ? Outcome.UNKNOWN : Outcome.REFUSED);
    }
}
