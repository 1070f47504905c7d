package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.provider.docs.Examples;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;

/** A value for every input of a task set; the values need not fit together. */
public final class TaskSetSample {
    private TaskSetSample() {}

    /** Returns the example of the reference documentation. */
    public static PropertyValue.ObjectValue all() {
        return Examples.resource(TaskSetSchema.TOKEN);
    }
}
