package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.schema.check.CheckFailure;
import java.util.ArrayList;
import java.util.List;

/** Gathers the findings about one task set, while the rules go over it. */
final class FindingsCollector {
    private final TaskSetInputs wanted;
    private final List<CheckFailure> failures;
    private final List<String> warnings;
    private final List<String> addSkipped;
    private final String downgradedWhen;

    private FindingsCollector(
            TaskSetInputs wanted,
            List<CheckFailure> failures,
            List<String> warnings,
            List<String> unchecked,
            String unless) {
        this.wanted = wanted;
        this.failures = failures;
        this.warnings = warnings;
        this.addSkipped = unchecked;
        this.downgradedWhen = unless;
    }

    FindingsCollector(TaskSetInputs wanted) {
        this(wanted, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), "");
    }

    /**
     * Returns the same report, to which what fails is a warning: the program itself may put it right before.
     *
     * @param program what it would have to do, as it reads behind "unless this program"
     */
    FindingsCollector downgradedWhen(String program) {
        return new FindingsCollector(wanted, failures, warnings, addSkipped, program);
    }

    /**
     * Adds a failure.
     *
     * @param must what must hold, as it reads behind the path
     * @param next what the user can do
     */
    void addFailure(PropertyPath path, String must, String next) {
        addFailure(path, must, "", next);
    }

    /**
     * Adds a failure of a value that looks right.
     *
     * @param is what is wrong with the value, as it reads behind it
     */
    void addFailure(PropertyPath path, String must, String is, String next) {
        var failure = new CheckFailure(path, must + wanted.renderGot(path, is) + "; " + next);
        if (downgradedWhen.isEmpty()) {
            failures.add(failure);
        } else {
            warnings.add(failure + ", unless this program " + downgradedWhen + " before");
        }
    }

    void addWarning(String sentence) {
        warnings.add(sentence);
    }

    void addSkipped(String what) {
        addSkipped.add(what);
    }

    Findings findings() {
        return new Findings(failures, warnings, addSkipped);
    }
}
