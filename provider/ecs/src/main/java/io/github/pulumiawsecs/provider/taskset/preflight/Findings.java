package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.framework.schema.check.CheckFailure;
import java.util.ArrayList;
import java.util.List;

/**
 * The findings of a preflight check. Immutable.
 *
 * @param failures the problems that AWS would reject; empty when the task set can be created
 * @param warnings possible problems, each a sentence
 * @param decisions the lookups and the evaluated rules, or why they were skipped, for debug output
 */
public record Findings(List<CheckFailure> failures, List<String> warnings, List<String> decisions) {

    /** The findings of a preflight that is off. */
    static final Findings OFF =
            new Findings(List.of(), List.of(), List.of("off, because the provider's configuration has preflight: off"));

    public Findings {
        failures = List.copyOf(failures);
        warnings = List.copyOf(warnings);
        decisions = List.copyOf(decisions);
    }

    /** Returns these findings with the decisions of an earlier check before their own. */
    Findings after(Findings earlier, String reason) {
        var all = new ArrayList<>(earlier.decisions());
        all.add(reason);
        all.addAll(decisions);
        return new Findings(failures, warnings, all);
    }
}
