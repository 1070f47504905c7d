package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.schema.check.CheckFailure;
import java.util.ArrayList;
import java.util.List;

/** Collects the findings of all rules about one task set. Not thread-safe. */
final class FindingsCollector {
    private final TaskSetInputs inputs;
    private final List<CheckFailure> failures;
    private final List<String> warnings;
    private final List<String> skipped;
    private final String downgradedWhen;

    private FindingsCollector(
            TaskSetInputs inputs,
            List<CheckFailure> failures,
            List<String> warnings,
            List<String> skipped,
            String downgradedWhen) {
        this.inputs = inputs;
        this.failures = failures;
        this.warnings = warnings;
        this.skipped = skipped;
        this.downgradedWhen = downgradedWhen;
    }

    FindingsCollector(TaskSetInputs inputs) {
        this(inputs, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), "");
    }

    /**
     * Returns a view of this collector that adds failures as warnings, because the program itself may resolve them first.
     *
     * @param action the action that would resolve them; it reads behind "if this program"
     */
    FindingsCollector downgradedWhen(String action) {
        return new FindingsCollector(inputs, failures, warnings, skipped, action);
    }

    /**
     * Adds a failure.
     *
     * @param rule the broken rule; it reads behind the path
     * @param nextStep the next step for the user, without the full stop
     */
    void addFailure(PropertyPath path, String rule, String nextStep) {
        addFailure(path, rule, "", nextStep);
    }

    /**
     * Adds a failure of a value whose problem only the account shows.
     *
     * @param rule the broken rule; it reads behind the path
     * @param actual the state in the account; it reads behind the value
     * @param nextStep the next step for the user, without the full stop
     */
    void addFailure(PropertyPath path, String rule, String actual, String nextStep) {
        var failure = new CheckFailure(path, rule + inputs.renderGot(path, actual) + ". Next: " + nextStep + ".");
        if (downgradedWhen.isEmpty()) {
            failures.add(failure);
        } else {
            warnings.add(failure + " This is not a problem if this program " + downgradedWhen + " first.");
        }
    }

    void addWarning(String sentence) {
        warnings.add(sentence);
    }

    void addSkipped(String reason) {
        skipped.add(reason);
    }

    Findings findings() {
        return new Findings(failures, warnings, skipped);
    }
}
