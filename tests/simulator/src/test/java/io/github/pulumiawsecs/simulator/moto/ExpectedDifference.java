package io.github.pulumiawsecs.simulator.moto;

import java.util.regex.Pattern;

/**
 * An expected difference with its reason.
 *
 * @param step a pattern for the step's name
 * @param path a pattern for the member's path
 * @param simulator a pattern for the simulator's value
 * @param moto a pattern for moto's value
 * @param reason what the documentation says
 */
record ExpectedDifference(Pattern step, Pattern path, Pattern simulator, Pattern moto, String reason) {

    static ExpectedDifference expected(String step, String path, String simulator, String moto, String reason) {
        return new ExpectedDifference(
                Pattern.compile(step),
                Pattern.compile(path),
                Pattern.compile(simulator),
                Pattern.compile(moto),
                reason);
    }

    boolean explains(MotoDifference difference) {
        return step.matcher(difference.step()).matches()
                && path.matcher(difference.path()).matches()
                && simulator.matcher(difference.simulator()).matches()
                && moto.matcher(difference.moto()).matches();
    }
}
