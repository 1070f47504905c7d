package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.framework.schema.check.CheckFailure;
import java.util.List;

/**
 * The findings of a preflight check. Immutable.
 *
 * @param failures the problems that AWS would reject; empty when the task set can be created
 * @param warnings possible problems, each a sentence
 * @param skipped the lookups that gave no result, and why
 */
public record Findings(List<CheckFailure> failures, List<String> warnings, List<String> skipped) {

    /** No findings. */
    static final Findings NONE = new Findings(List.of(), List.of(), List.of());

    public Findings {
        failures = List.copyOf(failures);
        warnings = List.copyOf(warnings);
        skipped = List.copyOf(skipped);
    }
}
