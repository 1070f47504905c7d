package awsecs.verb;

import awsecs.aws.AwsFailure;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * A refusal of a creation that may pass.
 *
 * @param shows whether a failure is this one
 * @param told what to say while it lasts: AWS's words without names, which may be secret
 * @param within how long it is worth trying again
 * @param ofAbsence whether something that was just made is not seen yet, or else is not there at all
 */
record Setback(Predicate<AwsFailure> shows, String told, Duration within, boolean ofAbsence) {

    static Setback saying(String phrase, String told, Duration within) {
        return new Setback(
                failure -> failure.awsMessage().toLowerCase(Locale.ROOT).contains(phrase), told, within, false);
    }

    static Setback when(Predicate<AwsFailure> shows, String told, Duration within) {
        return new Setback(shows, told, within, false);
    }

    static Setback absent(String code, String told, Duration within) {
        return new Setback(failure -> failure.is(code), told, within, true);
    }
}
