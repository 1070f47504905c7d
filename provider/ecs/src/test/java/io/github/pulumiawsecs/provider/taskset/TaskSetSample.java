package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A value for every input of a task set; they need not make sense together. */
public final class TaskSetSample {
    private TaskSetSample() {}

    /** Returns what {@code task-set.json} says. */
    public static PropertyValue.ObjectValue all() throws IOException {
        try (var file = Objects.requireNonNull(
                TaskSetSample.class.getResourceAsStream("/io/github/pulumiawsecs/provider/task-set.json"))) {
            return JsonPropertyValues.parseObject(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
