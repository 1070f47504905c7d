package awsecs.preflight;

import awsecs.value.PropertyPath;
import awsecs.walk.Failure;
import java.util.ArrayList;
import java.util.List;

/** Gathers the findings about one task set, while the rules go over it. */
final class Report {
    private final Wanted wanted;
    private final List<Failure> failures;
    private final List<String> warnings;
    private final List<String> unchecked;
    private final String unless;

    private Report(
            Wanted wanted, List<Failure> failures, List<String> warnings, List<String> unchecked, String unless) {
        this.wanted = wanted;
        this.failures = failures;
        this.warnings = warnings;
        this.unchecked = unchecked;
        this.unless = unless;
    }

    Report(Wanted wanted) {
        this(wanted, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), "");
    }

    /**
     * Returns the same report, to which what fails is a warning: the program itself may put it right before.
     *
     * @param program what it would have to do, as it reads behind "unless this program"
     */
    Report unless(String program) {
        return new Report(wanted, failures, warnings, unchecked, program);
    }

    /**
     * Adds a failure.
     *
     * @param must what must hold, as it reads behind the path
     * @param next what the user can do
     */
    void fail(PropertyPath path, String must, String next) {
        fail(path, must, "", next);
    }

    /**
     * Adds a failure of a value that looks right.
     *
     * @param is what is wrong with the value, as it reads behind it
     */
    void fail(PropertyPath path, String must, String is, String next) {
        var failure = new Failure(path, must + wanted.got(path, is) + "; " + next);
        if (unless.isEmpty()) {
            failures.add(failure);
        } else {
            warnings.add(failure + ", unless this program " + unless + " before");
        }
    }

    void warn(String sentence) {
        warnings.add(sentence);
    }

    void unchecked(String what) {
        unchecked.add(what);
    }

    Findings findings() {
        return new Findings(failures, warnings, unchecked);
    }
}
