package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.framework.schema.check.CheckFailure;
import java.util.List;

/**
 * What came of holding inputs against the account.
 *
 * @param failures what AWS would refuse, all of it; empty when the task set may be made
 * @param warnings what may go wrong, each a sentence
 * @param skipped what could not be found out, and why
 */
public record Findings(List<CheckFailure> failures, List<String> warnings, List<String> skipped) {

    /** Nothing was looked at. */
    static final Findings NONE = new Findings(List.of(), List.of(), List.of());

    public Findings {
        failures = List.copyOf(failures);
        warnings = List.copyOf(warnings);
        skipped = List.copyOf(skipped);
    }
}
