package io.github.pulumiawsecs.provider.primarytaskset;

import io.github.pulumiawsecs.framework.schema.StringEquivalence;
import io.github.pulumiawsecs.provider.arn.Arn;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetAddress;

/** The ARN of a task set and its end, {@code CLUSTER/SERVICE/ecs-svc/NUMBER}, mean the same task set. */
enum TaskSetEquivalence implements StringEquivalence {
    INSTANCE;

    @Override
    public boolean areEquivalent(String one, String other) {
        // The same names in another account or region are another task set.
        if (one.equals(other) || Arn.isArn(one) == Arn.isArn(other)) {
            return one.equals(other);
        }
        var first = TaskSetAddress.parse(one);
        var second = TaskSetAddress.parse(other);
        return first.isPresent()
                && second.isPresent()
                && first.get().serviceKey().equals(second.get().serviceKey())
                && first.get().id().equals(second.get().id());
    }
}
