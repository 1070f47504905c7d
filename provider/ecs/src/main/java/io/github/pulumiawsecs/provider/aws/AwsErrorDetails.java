package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.framework.resource.ApiCallException.Outcome;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;

/**
 * What went wrong with a call.
 *
 * @param message AWS's own message, or what happened on the way to AWS
 * @param code AWS's error code, when AWS answered
 * @param httpStatus the answer's status
 * @param requestId the answer's request id
 * @param nextStep one sentence for the user, when there is something to do
 */
record AwsErrorDetails(
        String message,
        Optional<String> code,
        OptionalInt httpStatus,
        Optional<String> requestId,
        Optional<String> nextStep,
        Outcome outcome) {

    /** AWS never got the request: nothing was changed. */
    static AwsErrorDetails notSent(String message, String nextStep) {
        return withoutAnswer(message, Optional.of(nextStep), Outcome.REJECTED);
    }

    /** The message says all there is to say, and nothing was changed. */
    static AwsErrorDetails notSent(String message) {
        return withoutAnswer(message, Optional.empty(), Outcome.REJECTED);
    }

    /** The request went out and no usable answer came back. */
    static AwsErrorDetails noResponse(String message, String nextStep) {
        return withoutAnswer(message, Optional.of(nextStep), Outcome.UNKNOWN);
    }

    /** Returns the same fault, after attempts of which at least one may have been carried out. */
    AwsErrorDetails withUnknownOutcome() {
        return new AwsErrorDetails(message, code, httpStatus, requestId, nextStep, Outcome.UNKNOWN);
    }

    /** Returns the same fault in other words. */
    AwsErrorDetails withMessage(String words) {
        return new AwsErrorDetails(words, code, httpStatus, requestId, nextStep, outcome);
    }

    /** Returns the same fault with another next step. */
    AwsErrorDetails withNextStep(String step) {
        return new AwsErrorDetails(message, code, httpStatus, requestId, Optional.of(step), outcome);
    }

    private static AwsErrorDetails withoutAnswer(String message, Optional<String> nextStep, Outcome outcome) {
        return new AwsErrorDetails(message, Optional.empty(), OptionalInt.empty(), Optional.empty(), nextStep, outcome);
    }

    /** Returns message, facts and next step as they read after "failed:". */
    @Override
    public String toString() {
        var facts = new StringJoiner(", ", " (", ")").setEmptyValue("");
        code.ifPresent(facts::add);
        if (httpStatus.isPresent() && (code.isEmpty() || httpStatus.getAsInt() >= 500)) {
            facts.add("HTTP " + httpStatus.getAsInt());
        }
        requestId.ifPresent(id -> facts.add("request id " + id));
        // AWS's messages end with a full stop or without one; the sentence goes on behind them.
        var sentence = message.strip().replaceFirst("\\.$", "") + facts + ".";
        return nextStep.map(step -> sentence + " " + step).orElse(sentence);
    }
}
