package awsecs.preflight;

import awsecs.value.PropertyPath;
import awsecs.walk.Failure;
import java.util.ArrayList;
import java.util.List;

/** Gathers the findings about one task set, while the rules go over it. */
final class Report {
    private final Wanted wanted;
    private final List<Failure> failures = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> unchecked = new ArrayList<>();

    Report(Wanted wanted) {
        this.wanted = wanted;
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
        failures.add(new Failure(path, must + wanted.got(path, is) + "; " + next));
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
