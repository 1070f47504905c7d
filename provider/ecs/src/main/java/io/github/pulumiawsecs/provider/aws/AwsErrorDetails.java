package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.resource.ApiCallException.Outcome;
import io.github.pulumiawsecs.provider.http.NotSentException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;

/**
 * The details of a failed call. Immutable.
 *
 * @param message AWS's own message, or the description of the connection error
 * @param code AWS's error code; empty without a response
 * @param httpStatus the response's status
 * @param requestId the response's request id
 * @param attempts the attempts and their end, such as "3 attempts in 9s"; empty when the provider did not retry
 * @param nextStep as in {@link UserMessage}
 * @param isNetworkFailure whether the network failed, so that a retry may succeed
 */
record AwsErrorDetails(
        String message,
        Optional<String> code,
        OptionalInt httpStatus,
        Optional<String> requestId,
        String attempts,
        String nextStep,
        Outcome outcome,
        boolean isNetworkFailure) {

    /** AWS did not receive the request: nothing changed. */
    static AwsErrorDetails notSent(String message, String nextStep) {
        return withoutResponse(message, nextStep, Outcome.REJECTED, false);
    }

    /** AWS did not receive the request, because the network failed. */
    static AwsErrorDetails notSentByNetwork(String message, String nextStep) {
        return withoutResponse(message, nextStep, Outcome.REJECTED, true);
    }

    /** AWS may have received the request, but there is no usable response. */
    static AwsErrorDetails noResponse(String message, String nextStep) {
        return withoutResponse(message, nextStep, Outcome.UNKNOWN, true);
    }

    /** Returns the same details with an unknown outcome. */
    AwsErrorDetails withUnknownOutcome() {
        return new AwsErrorDetails(
                message, code, httpStatus, requestId, attempts, nextStep, Outcome.UNKNOWN, isNetworkFailure);
    }

    /** Returns the same details for another request, which was not sent because of this failure. */
    AwsErrorDetails asNotSent() {
        boolean isUnknown = outcome == Outcome.UNKNOWN;
        return new AwsErrorDetails(
                isUnknown ? "no credentials, because " + message + "; " + NotSentException.NOTHING_WAS_SENT : message,
                code,
                httpStatus,
                requestId,
                attempts,
                isUnknown ? "run the command again" : nextStep,
                Outcome.REJECTED,
                isNetworkFailure || isUnknown);
    }

    /** Returns the same details with the attempts and their end. */
    AwsErrorDetails withAttempts(String summary) {
        return withTexts(message, summary, nextStep);
    }

    /** Returns the same details with other texts. */
    AwsErrorDetails redacted(UnaryOperator<String> redaction) {
        return withTexts(redaction.apply(message), redaction.apply(attempts), redaction.apply(nextStep));
    }

    /** Returns the same details with another next step. */
    AwsErrorDetails withNextStep(String step) {
        return withTexts(message, attempts, step);
    }

    private AwsErrorDetails withTexts(String newMessage, String newAttempts, String newNextStep) {
        return new AwsErrorDetails(
                newMessage, code, httpStatus, requestId, newAttempts, newNextStep, outcome, isNetworkFailure);
    }

    private static AwsErrorDetails withoutResponse(
            String message, String nextStep, Outcome outcome, boolean isNetworkFailure) {
        return new AwsErrorDetails(
                message,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                "",
                nextStep,
                outcome,
                isNetworkFailure);
    }

    /** Returns the message for the user. */
    UserMessage toUserMessage(AwsOperation<?> operation, String subject) {
        var facts = new StringJoiner(", ", " (", ")").setEmptyValue("");
        code.ifPresent(facts::add);
        if (httpStatus.isPresent() && (code.isEmpty() || httpStatus.getAsInt() >= 500)) {
            facts.add("HTTP " + httpStatus.getAsInt());
        }
        requestId.ifPresent(id -> facts.add("request id " + id));
        if (!attempts.isEmpty()) {
            facts.add(attempts);
        }
        // Some of AWS's messages end with a full stop, which would precede the parenthesis.
        var problem = message.strip().replaceFirst("\\.$", "") + facts;
        return new UserMessage(operation + " for " + subject + " failed", problem, nextStep);
    }
}
