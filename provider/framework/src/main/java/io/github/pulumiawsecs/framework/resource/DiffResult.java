package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.schema.diff.PropertyDiff;
import java.util.List;

/**
 * The differences between two deployments.
 *
 * @param diffs the differences; empty when nothing changes
 * @param warnings sentences for the user about the effects of the deployment
 */
public record DiffResult(List<PropertyDiff> diffs, List<String> warnings) {
    /** Copies the lists. */
    public DiffResult {
        diffs = List.copyOf(diffs);
        warnings = List.copyOf(warnings);
    }

    /** Returns a result without warnings. */
    public static DiffResult of(List<PropertyDiff> diffs) {
        return new DiffResult(diffs, List.of());
    }
}
