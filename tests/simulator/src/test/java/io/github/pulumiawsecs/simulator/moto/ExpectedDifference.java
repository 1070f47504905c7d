package io.github.pulumiawsecs.simulator.moto;

import java.util.regex.Pattern;

/**
 * A difference that is known, with the reason for it.
 *
 * @param step the step's name, or a pattern for several
 * @param path a pattern for the member's path
 * @param simulator a pattern for what the simulator answers
 * @param moto a pattern for what moto answers
 * @param reason what the documentation says
 */
record ExpectedDifference(Pattern step, Pattern path, Pattern simulator, Pattern moto, String reason) {

    static ExpectedDifference expected(String step, String path, String simulator, String moto, String why) {
        return new ExpectedDifference(
                Pattern.compile(step), Pattern.compile(path), Pattern.compile(simulator), Pattern.compile(moto), why);
    }

    boolean explains(MotoDifference difference) {
        return step.matcher(difference.step()).matches()
                && path.matcher(difference.path()).matches()
                && simulator.matcher(difference.simulator()).matches()
                && moto.matcher(difference.moto()).matches();
    }
}
