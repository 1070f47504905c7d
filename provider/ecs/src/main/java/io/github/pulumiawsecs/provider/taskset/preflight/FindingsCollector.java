package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.schema.check.CheckFailure;
import java.util.ArrayList;
import java.util.List;

/** Collects the findings of all rules about one task set. Not thread-safe. */
final class FindingsCollector {
    private final TaskSetInputs inputs;
    private final List<CheckFailure> failures;
    private final List<String> warnings;
    private final List<String> decisions;
    private final String downgradedWhen;

    private FindingsCollector(
            TaskSetInputs inputs,
            List<CheckFailure> failures,
            List<String> warnings,
            List<String> decisions,
            String downgradedWhen) {
        this.inputs = inputs;
        this.failures = failures;
        this.warnings = warnings;
        this.decisions = decisions;
        this.downgradedWhen = downgradedWhen;
    }

    FindingsCollector(TaskSetInputs inputs) {
        this(inputs, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), "");
    }

    /**
     * Returns a view of this collector that adds failures as warnings, because the program itself may resolve them first.
     *
     * @param action the action that would resolve them; it reads behind "unless this program"
     */
    FindingsCollector downgradedWhen(String action) {
        return new FindingsCollector(inputs, failures, warnings, decisions, action);
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
        var violation = rule + inputs.renderGot(path, actual);
        if (downgradedWhen.isEmpty()) {
            failures.add(CheckFailure.withNextStep(path, violation, nextStep));
        } else {
            addWarning(path, violation, nextStep + ", unless this program " + downgradedWhen + " first");
        }
    }

    /** Adds a warning. */
    void addWarning(PropertyPath path, String problem, String nextStep) {
        addWarning(new UserMessage(path.toString(), problem, nextStep));
    }

    /** Adds a warning. */
    void addWarning(UserMessage warning) {
        warnings.add(warning.toString());
    }

    /** Records which lookup was made or which rules were evaluated, or why they were not, for debug output. */
    void addDecision(String decision) {
        decisions.add(decision);
    }

    /** Evaluates rules, and records the number of their findings. */
    void evaluate(String rules, Runnable evaluation) {
        int before = failures.size() + warnings.size();
        evaluation.run();
        int found = failures.size() + warnings.size() - before;
        addDecision(rules + " evaluated: " + found + (found == 1 ? " finding" : " findings"));
    }

    Findings findings() {
        return new Findings(failures, warnings, decisions);
    }
}
