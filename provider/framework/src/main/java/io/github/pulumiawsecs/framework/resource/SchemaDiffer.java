package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.diff.DiffCalculator;

/** Diffs by the schema only: a property's update policy decides whether its change replaces the resource. */
public final class SchemaDiffer {
    private SchemaDiffer() {}

    /** Compares the inputs of two deployments. */
    public static DiffResult diff(ObjectType<?, ?> type, DiffRequest request) {
        return DiffResult.of(DiffCalculator.diff(
                type, request.oldOutputs(), request.oldInputs(), request.newInputs(), request.ignoreChanges()));
    }
}
