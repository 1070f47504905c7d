package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.framework.resource.ApiCallException.Outcome;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/** Translates the SDK's exceptions into AWS's message, the outcome and the next step. */
final class ErrorTranslator {
    private ErrorTranslator() {}

    static AwsErrorDetails translate(AwsOperation<?> operation, SdkException thrown) {
        return withOutcomeNextStep(operation, translateWithoutOutcome(operation, thrown));
    }

    /** Translates an interrupted connection. */
    static AwsErrorDetails translate(AwsOperation<?> operation, UncheckedIOException thrown) {
        return withOutcomeNextStep(operation, ConnectionErrors.lost(String.valueOf(thrown.getMessage())));
    }

    /** Returns the same details with the next step that an unknown outcome of the operation requires. */
    static AwsErrorDetails withOutcomeNextStep(AwsOperation<?> operation, AwsErrorDetails details) {
        return details.outcome() == Outcome.UNKNOWN
                ? operation.unknownOutcomeNextStep().map(details::withNextStep).orElse(details)
                : details;
    }

    private static AwsErrorDetails translateWithoutOutcome(AwsOperation<?> operation, SdkException thrown) {
        return switch (thrown) {
            case CredentialsCallException credentials ->
                RetryHistory.adjustOutcome(
                        credentials,
                        translateWithoutOutcome(operation, credentials.failure())
                                .asNotSent());
            case AwsServiceException response ->
                RetryHistory.adjustOutcome(response, fromResponse(operation, response));
            case SdkClientException noResponse ->
                RetryHistory.adjustOutcome(noResponse, ConnectionErrors.translate(noResponse));
            default -> AwsErrorDetails.noResponse(thrown.toString(), ConnectionErrors.RUN_REFRESH);
        };
    }

    private static AwsErrorDetails fromResponse(AwsOperation<?> operation, AwsServiceException response) {
        var details = Optional.ofNullable(response.awsErrorDetails());
        var code = details.map(it -> it.errorCode()).filter(it -> !it.isBlank());
        var message = details.map(it -> it.errorMessage())
                .filter(it -> !it.isBlank())
                .orElse("AWS returned an error without a message");
        return new AwsErrorDetails(
                message,
                code,
                OptionalInt.of(response.statusCode()),
                Optional.ofNullable(response.requestId()).filter(it -> !it.isBlank()),
                "",
                operation
                        .errors()
                        .nextStep(operation, code.orElse(""), message)
                        .orElseGet(() -> nextStepForUnknown(operation, code)),
                response.statusCode() >= 500 ? Outcome.UNKNOWN : Outcome.REJECTED,
                false);
    }

    private static String nextStepForUnknown(AwsOperation<?> operation, Optional<String> code) {
        return code.map(it ->
                        "look up " + it + " under " + operation + " in the API reference of " + operation.service())
                .orElse("run the command again, and if the error persists, give the request id to AWS Support");
    }
}
