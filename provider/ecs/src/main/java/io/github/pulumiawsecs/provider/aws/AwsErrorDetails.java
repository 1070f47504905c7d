package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.framework.resource.ApiCallException.Outcome;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;

/**
 * The details of a failed call.
 *
 * @param message AWS's own message, or the description of the connection error
 * @param code AWS's error code; empty without a response
 * @param httpStatus the response's status
 * @param requestId the response's request id
 * @param nextStep one sentence for the user, if the provider knows a next step
 */
record AwsErrorDetails(
        String message,
        Optional<String> code,
        OptionalInt httpStatus,
        Optional<String> requestId,
        Optional<String> nextStep,
        Outcome outcome) {

    /** AWS did not receive the request: nothing changed. */
    static AwsErrorDetails notSent(String message, String nextStep) {
        return withoutResponse(message, Optional.of(nextStep), Outcome.REJECTED);
    }

    /** AWS did not receive the request: nothing changed. The message contains the next step, if any. */
    static AwsErrorDetails notSent(String message) {
        return withoutResponse(message, Optional.empty(), Outcome.REJECTED);
    }

    /** AWS may have received the request, but there is no usable response. */
    static AwsErrorDetails noResponse(String message, String nextStep) {
        return withoutResponse(message, Optional.of(nextStep), Outcome.UNKNOWN);
    }

    /** Returns the same details with an unknown outcome. */
    AwsErrorDetails withUnknownOutcome() {
        return new AwsErrorDetails(message, code, httpStatus, requestId, nextStep, Outcome.UNKNOWN);
    }

    /** Returns the same details with another message. */
    AwsErrorDetails withMessage(String text) {
        return new AwsErrorDetails(text, code, httpStatus, requestId, nextStep, outcome);
    }

    /** Returns the same details with another next step. */
    AwsErrorDetails withNextStep(String step) {
        return new AwsErrorDetails(message, code, httpStatus, requestId, Optional.of(step), outcome);
    }

    private static AwsErrorDetails withoutResponse(String message, Optional<String> nextStep, Outcome outcome) {
        return new AwsErrorDetails(message, Optional.empty(), OptionalInt.empty(), Optional.empty(), nextStep, outcome);
    }

    /** Returns message, code, request id and next step as one paragraph, as in "failed: DETAILS". */
    @Override
    public String toString() {
        var facts = new StringJoiner(", ", " (", ")").setEmptyValue("");
        code.ifPresent(facts::add);
        if (httpStatus.isPresent() && (code.isEmpty() || httpStatus.getAsInt() >= 500)) {
            facts.add("HTTP " + httpStatus.getAsInt());
        }
        requestId.ifPresent(id -> facts.add("request id " + id));
        // Some of AWS's messages end with a full stop, which would precede the parenthesis.
        var sentence = message.strip().replaceFirst("\\.$", "") + facts + ".";
        return nextStep.map(step -> sentence + " " + step).orElse(sentence);
    }
}
